/**
 * One clause at a time, LL(1), on Chevrotain. Recovery is off: it invents tokens, and a number that nobody wrote is worse
 * than a clause that is not read. A rule returns its node; on an error the caller gets the words to say.
 */
import { EmbeddedActionsParser, type IParserErrorMessageProvider, type TokenType } from 'chevrotain';
import { foldName } from './fold';
import { type Message, msg } from './message';
import * as t from './tokens';
import type {
  Absent,
  AcrossFn,
  Aggregate,
  ClauseNode,
  Condition,
  DateLiteral,
  Effect,
  Expr,
  Field,
  ItemList,
  Name,
  Op,
  PartStep,
  Quantity,
  Span,
  Strength,
  Tier,
  Trigger,
  Undetermined,
  ValueType,
} from './tree';
import { canonicalUnit, unitWords } from './units';

/** What an operand may turn out to be: `(a + b)` is known to be a sum only when what follows has been seen. */
type Operand =
  | { readonly expr: Expr; readonly cond?: undefined }
  | { readonly cond: Condition; readonly expr?: undefined };

/** An error that the rules find themselves, beyond the order of tokens. */
class Misread extends Error {
  constructor(
    readonly text: Message,
    readonly span: Span,
  ) {
    super(text.text);
  }
}

/** The labels of what was expected, joined; the sentence around them is made by `readTokens`. */
const expectations: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.LABEL ?? expected.name,
  buildNotAllInputParsedMessage: () => '',
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) =>
    labels(expectedPathsPerAlt.flatMap(paths => paths.map(p => p[0]!))),
  buildEarlyExitMessage: ({ expectedIterationPaths }) => labels(expectedIterationPaths.map(p => p[0]!)),
};

/** What people write most stands first, so that a shortened list still helps. */
const usual: readonly TokenType[] = [t.QuantityT, t.NameT, t.Deduct, t.Add, t.Score, t.Compare];
function labels(types: readonly (TokenType | undefined)[]): string {
  const known = types.filter(x => x !== undefined);
  const sorted = [...usual.filter(u => known.includes(u)), ...known];
  const unique = [...new Set(sorted.map(x => x.LABEL ?? x.name))];
  return unique.slice(0, 4).join('、');
}

/** No official text nests or adds up further; a tree that is deeper could not be walked. */
const deepest = 64;
const longestSum = 256;

class ClauseParser extends EmbeddedActionsParser {
  depth = 0;
  operations = 0;

  /** `checked`: with Chevrotain's own checks of the grammar; a test makes them, once. */
  constructor(checked = false) {
    super([...t.allTokens], {
      recoveryEnabled: false,
      maxLookahead: 1,
      nodeLocationTracking: 'none',
      skipValidations: !checked,
      errorMessageProvider: expectations,
    });
    this.performSelfAnalysis();
  }

  // ------------------------------------------------------------ helpers

  private peek(k = 1): t.Token {
    return this.LA(k) as t.Token;
  }

  private is(type: TokenType, k = 1): boolean {
    return this.LA(k).tokenType === type;
  }

  private isName(k = 1): boolean {
    const type = this.LA(k).tokenType;
    return type === t.NameT || (type.CATEGORIES?.includes(t.NameT) ?? false);
  }

  private misread(text: Message, span: Span): void {
    this.ACTION(() => {
      throw new Misread(text, span);
    });
  }

  // ------------------------------------------------------------ atoms

  name = this.RULE('name', (): Name => nameOf(this.CONSUME(t.NameT) as t.Token));

  names = this.RULE('names', (): Name[] => {
    const names = [this.SUBRULE(this.name)];
    this.MANY(() => {
      this.CONSUME(t.Dunhao);
      names.push(this.SUBRULE1(this.name));
    });
    return names;
  });

  quantity = this.RULE('quantity', (): Quantity => quantityOf(this.CONSUME(t.QuantityT) as t.Token));

  undetermined = this.RULE('undetermined', (): Undetermined => {
    const word = this.CONSUME(t.Undetermined) as t.Token;
    const quoted = this.CONSUME(t.QuotedT) as t.Token;
    return {
      kind: 'undetermined',
      words: quoted.word ?? '',
      span: { start: word.startOffset, end: endOf(quoted) },
    };
  });

  unit = this.RULE('unit', (): string => {
    let unit = '';
    this.OR([
      {
        ALT: () => {
          unit = (this.CONSUME(t.UnitSign) as t.Token).word ?? '';
        },
      },
      {
        ALT: () => {
          const token = this.CONSUME(t.NameT) as t.Token;
          unit = canonicalUnit(token.image ?? '') ?? '';
          if (!unit) {
            this.misread(
              msg(
                '“{0}”不是已知的单位。请改用 件、次、名、户、分、%、元、工作日 等单位,或 是否、选项、日期。',
                token.image ?? '',
              ),
              spanOf(token),
            );
          }
        },
      },
    ]);
    return unit;
  });

  valueType = this.RULE('valueType', (): ValueType => {
    let type: ValueType = { kind: 'text' };
    // A soft word means its keyword first; a unit by that name does not exist.
    this.OR([
      {
        IGNORE_AMBIGUITIES: true,
        ALT: () => {
          this.CONSUME(t.YesNo);
          type = { kind: 'yesno' };
        },
      },
      {
        IGNORE_AMBIGUITIES: true,
        ALT: () => {
          this.CONSUME(t.Choice);
          const options: Name[] = [];
          this.OPTION({
            GATE: () => this.isName(),
            DEF: () => {
              const first = this.peek();
              options.push(this.SUBRULE(this.name));
              this.MANY(() => {
                this.CONSUME(t.Dunhao);
                options.push(this.SUBRULE1(this.name));
              });
              this.ACTION(() => {
                if (first.tokenType === t.Choice) throw twice(first);
              });
            },
          });
          type = { kind: 'choice', options };
        },
      },
      {
        IGNORE_AMBIGUITIES: true,
        ALT: () => {
          this.CONSUME(t.DateType);
          type = { kind: 'date' };
        },
      },
      {
        IGNORE_AMBIGUITIES: true,
        ALT: () => {
          this.CONSUME(t.Duration);
          type = { kind: 'duration' };
        },
      },
      {
        IGNORE_AMBIGUITIES: true,
        ALT: () => {
          this.CONSUME(t.TextType);
          type = { kind: 'text' };
        },
      },
      {
        ALT: () => {
          type = { kind: 'unit', unit: this.SUBRULE(this.unit) };
        },
      },
    ]);
    return type;
  });

  // ------------------------------------------------------------ expressions

  primary = this.RULE('primary', (): Operand => {
    let node: Operand | undefined;
    this.OR([
      {
        ALT: () => {
          node = { expr: this.SUBRULE(this.quantity) };
        },
      },
      {
        ALT: () => {
          const token = this.CONSUME(t.DateT) as t.Token;
          node = { expr: { kind: 'date', value: token.value ?? '', span: spanOf(token) } };
        },
      },
      {
        ALT: () => {
          const from = this.CONSUME(t.From) as t.Token;
          const a = this.SUBRULE(this.name);
          this.CONSUME(t.To);
          const b = this.SUBRULE1(this.name);
          node = {
            expr: { kind: 'elapsed', from: a, to: b, span: { start: from.startOffset, end: endOfNode(b) } },
          };
        },
      },
      {
        ALT: () => {
          const open = this.CONSUME(t.LParen) as t.Token;
          const inner = this.SUBRULE(this.disjunction);
          const close = this.CONSUME(t.RParen) as t.Token;
          this.ACTION(() => {
            node = bracketed(inner, open.startOffset, endOf(close));
          });
        },
      },
      {
        GATE: () => acrossFns.has(this.LA(1).tokenType) && this.is(t.LParen, 2),
        ALT: () => {
          node = { expr: this.SUBRULE(this.across) };
        },
      },
      {
        GATE: () => this.isName() && this.is(t.LParen, 2),
        ALT: () => {
          node = { expr: this.SUBRULE(this.aggregate) };
        },
      },
      {
        ALT: () => {
          node = { expr: this.SUBRULE2(this.name) };
        },
      },
    ]);
    return node!;
  });

  across = this.RULE('across', (): Expr => {
    const fn = this.CONSUME(t.NameT) as t.Token;
    this.CONSUME(t.LParen);
    const arg = this.SUBRULE(this.expr);
    const close = this.CONSUME(t.RParen) as t.Token;
    return {
      kind: 'across',
      fn: acrossFns.get(fn.tokenType)!,
      arg,
      span: { start: fn.startOffset, end: endOf(close) },
    };
  });

  aggregate = this.RULE('aggregate', (): Aggregate => {
    const register = this.SUBRULE(this.name);
    const filter = this.SUBRULE(this.filter);
    let fn: Aggregate['fn'] = 'count';
    let field: Name | undefined;
    let end = 0;
    this.OR([
      {
        ALT: () => {
          const k = this.CONSUME(t.Count) as t.Token;
          fn = 'count';
          end = endOf(k);
        },
      },
      {
        ALT: () => {
          const k = this.CONSUME(t.Share) as t.Token;
          fn = 'share';
          end = endOf(k);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Sum);
          fn = 'sum';
          field = this.SUBRULE1(this.name);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Average);
          fn = 'average';
          field = this.SUBRULE2(this.name);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Highest);
          fn = 'highest';
          field = this.SUBRULE3(this.name);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Lowest);
          fn = 'lowest';
          field = this.SUBRULE4(this.name);
        },
      },
    ]);
    return {
      kind: 'aggregate',
      register,
      filter,
      fn,
      field,
      span: { start: register?.span?.start ?? 0, end: field?.span?.end ?? end },
    };
  });

  /** (条件) or (全部) */
  filter = this.RULE('filter', (): Condition | null => {
    let condition: Condition | null = null;
    this.CONSUME(t.LParen);
    this.OR([
      {
        GATE: () => this.is(t.RParen, 2),
        ALT: () => {
          this.CONSUME(t.AllRows);
        },
      },
      {
        ALT: () => {
          condition = this.SUBRULE(this.condition);
        },
      },
    ]);
    this.CONSUME(t.RParen);
    return condition;
  });

  multiplicative = this.RULE('multiplicative', (): Operand => {
    let left = this.SUBRULE(this.primary);
    this.MANY({
      GATE: () => this.is(t.Times) || this.is(t.Divide),
      DEF: () => {
        let op: '×' | '÷' = '×';
        this.OR([
          { ALT: () => this.CONSUME(t.Times) },
          {
            ALT: () => {
              this.CONSUME(t.Divide);
              op = '÷';
            },
          },
        ]);
        const right = this.SUBRULE1(this.primary);
        left = this.binary(op, left, right);
      },
    });
    return left;
  });

  additive = this.RULE('additive', (): Operand => {
    let left = this.SUBRULE(this.multiplicative);
    this.MANY({
      GATE: () => this.is(t.Plus) || this.is(t.Minus),
      DEF: () => {
        let op: '+' | '-' = '+';
        this.OR([
          { ALT: () => this.CONSUME(t.Plus) },
          {
            ALT: () => {
              this.CONSUME(t.Minus);
              op = '-';
            },
          },
        ]);
        const right = this.SUBRULE1(this.multiplicative);
        left = this.binary(op, left, right);
      },
    });
    return left;
  });

  private mustNotBeDeep(): void {
    if (this.depth > deepest)
      this.misread(msg('括号套得太深(超过{0}层)。请分成几条要求来写。', deepest), spanOf(this.peek()));
  }

  private binary(op: '+' | '-' | '×' | '÷', left: Operand, right: Operand): Operand {
    if (this.RECORDING_PHASE) return left;
    if (++this.operations > longestSum)
      throw new Misread(
        msg('算式太长(超过{0}个运算)。请分成几个指标来写。', longestSum),
        spanOf(this.peek(0)),
      );
    if (
      op === '-' &&
      left.expr?.kind === 'quantity' &&
      right.expr?.kind === 'quantity' &&
      left.expr.unit === '' &&
      right.expr.unit !== ''
    ) {
      throw new Misread(
        msg(
          '“{0}-{1}”像一个范围,界限只能写一个数。如果是减法,请给前一个数也写上单位。',
          textOf(left.expr),
          textOf(right.expr),
        ),
        right.expr.span,
      );
    }
    const wrong = left.cond ?? right.cond;
    if (wrong) throw new Misread(msg('条件不能相加减乘除。请只对数量和指标作运算。'), wrong.span);
    return {
      expr: {
        kind: 'binary',
        op,
        left: left.expr!,
        right: right.expr!,
        span: { start: left.expr!.span.start, end: right.expr!.span.end },
      },
    };
  }

  expr = this.RULE('expr', (): Expr => {
    const operand = this.SUBRULE(this.additive);
    if (operand?.cond) this.misread(msg('这里应写算式,不能写条件。'), operand.cond.span);
    return (operand as { expr: Expr }).expr;
  });

  // ------------------------------------------------------------ conditions

  /** The right side of a comparison, with 以上 … and (含N) (不含N). */
  bound = this.RULE(
    'bound',
    (): { right: Expr | Undetermined; suffix?: t.Token; inclusive?: boolean; end: number } => {
      let right: Expr | Undetermined | undefined;
      let suffix: t.Token | undefined;
      let inclusive: boolean | undefined;
      let end = 0;
      this.OR([
        {
          ALT: () => {
            right = this.SUBRULE(this.undetermined);
            end = endOfNode(right);
          },
        },
        {
          ALT: () => {
            right = this.SUBRULE(this.expr);
            end = endOfNode(right);
          },
        },
      ]);
      if (this.is(t.To))
        this.misread(msg('界限只能写一个数,不能写范围。请写成两个条件,用“且”连接。'), spanOf(this.peek()));
      this.OPTION(() => {
        suffix = this.CONSUME(t.Suffix) as t.Token;
        end = endOf(suffix);
      });
      this.OPTION1({
        GATE: () => this.is(t.LParen) && (this.is(t.Include, 2) || this.is(t.Exclude, 2)),
        DEF: () => {
          const inc = this.SUBRULE(this.inclusion);
          inclusive = inc?.inclusive;
          end = inc?.end ?? 0;
          this.OPTION2(() => {
            suffix = this.CONSUME1(t.Suffix) as t.Token;
            end = endOf(suffix);
          });
        },
      });
      return { right: right!, suffix, inclusive, end };
    },
  );

  inclusion = this.RULE(
    'inclusion',
    (): { inclusive: boolean; quantity: Quantity | undefined; end: number } => {
      let inclusive = true;
      let quantity: Quantity | undefined;
      this.CONSUME(t.LParen);
      this.OR([
        { ALT: () => this.CONSUME(t.Include) },
        {
          ALT: () => {
            this.CONSUME(t.Exclude);
            inclusive = false;
          },
        },
      ]);
      this.OPTION({
        GATE: () => this.is(t.QuantityT),
        DEF: () => {
          quantity = this.SUBRULE(this.quantity);
        },
      });
      this.OPTION1({
        GATE: () => this.isName(),
        DEF: () => {
          this.SUBRULE(this.name);
        },
      });
      const close = this.CONSUME(t.RParen) as t.Token;
      return { inclusive, quantity, end: endOf(close) };
    },
  );

  comparison = this.RULE('comparison', (): Operand => {
    const left = this.SUBRULE(this.additive);
    let result: Operand = left;
    this.OPTION({
      GATE: () =>
        this.is(t.Compare) ||
        this.is(t.QuantityT) ||
        this.is(t.Belongs) ||
        this.is(t.Has) ||
        this.is(t.HasNot) ||
        this.isAllAhead(),
      DEF: () => {
        this.OR([
          {
            ALT: () => {
              const op = this.CONSUME(t.Compare) as t.Token;
              const b = this.SUBRULE(this.bound);
              result = this.compare(left, op, b);
            },
          },
          {
            // 事假 20天以上: the words behind the number compare
            GATE: () => this.is(t.QuantityT),
            ALT: () => {
              const b = this.SUBRULE1(this.bound);
              this.ACTION(() => {
                if (!b.suffix) throw new Misread(suffixMissing(b), b.right.span);
              });
              result = this.compare(left, undefined, b);
            },
          },
          {
            ALT: () => {
              const word = this.CONSUME(t.Belongs) as t.Token;
              const options = this.SUBRULE(this.names);
              this.ACTION(() => {
                const span = { start: startOf(left), end: endOfNode(options.at(-1)) };
                const part: Condition = { kind: 'belongs', name: this.plain(left), options, span };
                result = { cond: word.word === '不属于' ? { kind: 'not', part, span } : part };
              });
            },
          },
          {
            ALT: () => {
              const has = this.CONSUME(t.Has) as t.Token;
              result = {
                cond: {
                  kind: 'has',
                  name: this.plain(left),
                  present: true,
                  span: { start: startOf(left), end: endOf(has) },
                },
              };
            },
          },
          {
            ALT: () => {
              const has = this.CONSUME(t.HasNot) as t.Token;
              result = {
                cond: {
                  kind: 'has',
                  name: this.plain(left),
                  present: false,
                  span: { start: startOf(left), end: endOf(has) },
                },
              };
            },
          },
          {
            GATE: () => this.isAllAhead(),
            ALT: () => {
              const names = [this.plain(left)];
              this.MANY(() => {
                this.CONSUME(t.Dunhao);
                names.push(this.SUBRULE(this.name));
              });
              this.CONSUME(t.All);
              const op = this.CONSUME1(t.Compare) as t.Token;
              const b = this.SUBRULE2(this.bound);
              this.ACTION(() => {
                result = {
                  cond: {
                    kind: 'all',
                    names,
                    op: this.decide(op, b).op,
                    right: b.right,
                    span: { start: startOf(left), end: b.end },
                  },
                };
              });
            },
          },
        ]);
      },
    });
    return result;
  });

  /** Whether 、名 … 均 follows: only then do the names belong to one condition. */
  private isAllAhead(): boolean {
    let k = 1;
    while (this.is(t.Dunhao, k) && this.isName(k + 1)) k += 2;
    return this.is(t.All, k);
  }

  private plain(left: Operand | undefined): Name {
    if (this.RECORDING_PHASE) return undefined as unknown as Name;
    const expr = left?.expr;
    if (expr && expr.kind !== 'name') throw new Misread(msg('这里应写一个名称。'), expr.span);
    if (left?.cond) throw new Misread(msg('这里应写一个名称。'), left.cond.span);
    return expr as Name;
  }

  private decide(
    op: t.Token | undefined,
    b: { suffix?: t.Token; inclusive?: boolean },
  ): { op: Op; stated: 'explicit' | 'suffix' } {
    const suffix = b.suffix?.op as Op | undefined;
    let decided = (op?.op ?? suffix)!;
    if (op?.op && suffix && way(op.op) !== way(suffix)) {
      throw new Misread(
        msg('“{0}”与“{1}”方向相反,不能同时写。请只留一个。', op.word ?? op.image, b.suffix!.word ?? ''),
        spanOf(b.suffix!),
      );
    }
    if (op?.op && suffix && (op.op === '>' || op.op === '<')) {
      throw new Misread(
        msg('“{0}”不含本数,“{1}”含本数,不能同时写。请只留一个。', op.word ?? op.image, b.suffix!.word ?? ''),
        spanOf(b.suffix!),
      );
    }
    if (b.inclusive !== undefined) {
      const up = decided === '≥' || decided === '>';
      decided = b.inclusive ? (up ? '≥' : '≤') : up ? '>' : '<';
    }
    return { op: decided, stated: op || b.inclusive !== undefined ? 'explicit' : 'suffix' };
  }

  private compare(
    left: Operand,
    op: t.Token | undefined,
    b: { right: Expr | Undetermined; suffix?: t.Token; inclusive?: boolean; end: number },
  ): Operand {
    if (this.RECORDING_PHASE) return left;
    if (left.cond) throw new Misread(msg('条件后面不能再比较大小。请在左边写指标或算式。'), left.cond.span);
    const { op: decided, stated } = this.decide(op, b);
    return {
      cond: {
        kind: 'compare',
        left: left.expr!,
        op: decided,
        stated,
        right: b.right,
        span: { start: left.expr!.span.start, end: b.end },
      },
    };
  }

  negation = this.RULE('negation', (): Operand => {
    let node: Operand | undefined;
    this.OR([
      {
        ALT: () => {
          const not = this.CONSUME(t.Not) as t.Token;
          this.ACTION(() => {
            if (this.is(t.Not)) throw twice(this.peek());
          });
          const part = this.SUBRULE(this.negation);
          this.ACTION(() => {
            const cond = asCondition(part!);
            node = {
              cond: { kind: 'not', part: cond, span: { start: not.startOffset, end: cond.span.end } },
            };
          });
        },
      },
      {
        ALT: () => {
          node = this.SUBRULE(this.comparison);
        },
      },
    ]);
    return node!;
  });

  conjunction = this.RULE('conjunction', (): Operand => {
    const first = this.SUBRULE(this.negation);
    const parts: Operand[] = [first];
    this.MANY(() => {
      this.CONSUME(t.And);
      parts.push(this.SUBRULE1(this.negation));
    });
    return this.ACTION(() => joined('and', parts));
  });

  disjunction = this.RULE('disjunction', (): Operand => {
    this.depth++;
    this.mustNotBeDeep();
    const first = this.SUBRULE(this.conjunction);
    const parts: Operand[] = [first];
    this.MANY(() => {
      this.CONSUME(t.Or);
      parts.push(this.SUBRULE1(this.conjunction));
    });
    this.depth--;
    return this.ACTION(() => joined('or', parts));
  });

  condition = this.RULE('condition', (): Condition => {
    const operand = this.SUBRULE(this.disjunction);
    return this.ACTION(() => asCondition(operand));
  });

  // ------------------------------------------------------------ heads

  metricHead = this.RULE('metricHead', (): ClauseNode => {
    const names = this.SUBRULE(this.names);
    this.CONSUME(t.Colon);
    const type = this.SUBRULE(this.valueType);
    let better: 'higher' | 'lower' | 'ordered' | undefined;
    this.OPTION(() => {
      this.CONSUME(t.Comma);
      const word = (this.CONSUME(t.Better) as t.Token).word;
      better = word === '越高越好' ? 'higher' : word === '越低越好' ? 'lower' : 'ordered';
    });
    return { kind: 'metricHead', names, type, better };
  });

  registerHead = this.RULE('registerHead', (): ClauseNode => {
    const name = this.SUBRULE(this.name);
    this.CONSUME(t.Colon);
    return { kind: 'registerHead', name, unit: this.SUBRULE(this.unit) };
  });

  /** Names, or a condition. */
  appliesHead = this.RULE('appliesHead', (): ClauseNode => {
    const test = this.SUBRULE(this.test);
    return this.ACTION((): ClauseNode => {
      if (test.kind === 'items') {
        if (test.group)
          throw new Misread(msg('这里应写窗口类别(用顿号分开)或一个条件,不写冒号。'), test.group.span);
        return { kind: 'appliesTo', kinds: test.items };
      }
      return { kind: 'appliesWhen', condition: test };
    });
  });

  /** A condition, or items joined by 、 with an optional group name before a colon. */
  test = this.RULE('test', (): Condition | ItemList => {
    let group: Name | undefined;
    let first: Operand | undefined;
    this.OPTION({
      GATE: () => this.isName() && this.is(t.Colon, 2),
      DEF: () => {
        group = this.SUBRULE(this.name);
        this.CONSUME(t.Colon);
      },
    });
    first = this.SUBRULE(this.disjunction);
    const items: Name[] = [];
    let etc: t.Token | undefined;
    this.MANY(() => {
      this.CONSUME(t.Dunhao);
      items.push(this.SUBRULE1(this.name));
    });
    this.ACTION(() => {
      if (items.length > 0 && this.is(t.Compare)) throw new Misread(onlyNames, spanOf(this.peek()));
    });
    this.OPTION1(() => {
      etc = this.CONSUME(t.EtcT) as t.Token;
    });
    return this.ACTION((): Condition | ItemList => {
      const one =
        first!.expr?.kind === 'name' ? first!.expr : first!.cond?.kind === 'fact' ? first!.cond.name : null;
      if (one === null && (items.length > 0 || etc || group)) {
        const span = first!.expr?.span ?? first!.cond!.span;
        if (group && items.length === 0 && !etc) return asCondition(first!); // 组名:predicate
        throw new Misread(onlyNames, span);
      }
      if (one === null) return asCondition(first!);
      const limited = [one, ...items].find(i => !i.quoted && limitInside.test(i.folded));
      if (limited)
        throw new Misread(
          msg(
            '“{0}”里有数量,却没有读成界限。请改写成指标和比较词,如 更新用时 ≤ 5工作日;如果它就是名称,请加引号。',
            limited.text,
          ),
          limited.span,
        );
      return itemList(group, [one, ...items], etc);
    });
  });

  requirement = this.RULE('requirement', (): ClauseNode => {
    let strength: Strength = 'must';
    let prohibition = false;
    let each: { register: Name; filter: Condition | null } | undefined;
    this.OPTION(() => {
      const word = (this.CONSUME(t.Strength) as t.Token).word;
      strength = word === '宜' ? 'should' : word === '可' || word === '可以' ? 'may' : 'must';
    });
    this.OPTION1(() => {
      this.CONSUME(t.Forbid);
      prohibition = true;
    });
    this.OPTION2(() => {
      this.CONSUME(t.Each);
      const register = this.SUBRULE(this.name);
      let filter: Condition | null = null;
      this.OPTION3(() => {
        filter = this.SUBRULE(this.filter);
      });
      this.CONSUME(t.Colon);
      each = { register, filter };
    });
    this.OPTION4(() => {
      const word = this.CONSUME1(t.Forbid) as t.Token;
      this.ACTION(() => {
        if (prohibition) throw twice(word);
      });
      prohibition = true;
    });
    const test = this.SUBRULE(this.test);
    return { kind: 'requirement', strength, prohibition, each, test };
  });

  marks = this.RULE('marks', (): ClauseNode => {
    let node: ClauseNode = { kind: 'empty' };
    this.OR([
      {
        ALT: () => {
          const marks = this.SUBRULE(this.quantity);
          let untilZero = false;
          let weight: Quantity | undefined;
          this.MANY(() => {
            this.CONSUME(t.Comma);
            this.OR1([
              {
                ALT: () => {
                  const word = this.CONSUME(t.UntilZero) as t.Token;
                  this.ACTION(() => {
                    if (untilZero) throw twice(word);
                    untilZero = true;
                  });
                },
              },
              {
                ALT: () => {
                  const word = this.CONSUME(t.Weight) as t.Token;
                  const share = this.SUBRULE2(this.quantity);
                  this.ACTION(() => {
                    if (weight) throw twice(word);
                    if (share.unit !== '%')
                      throw new Misread(msg('权重应写成百分比,如 权重 30%。'), share.span);
                    weight = share;
                  });
                },
              },
            ]);
          });
          this.ACTION(() => mustBeMarks(marks));
          node = { kind: 'marks', marks, untilZero, weight };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Bonus);
          let max: Quantity | undefined;
          this.OPTION1(() => {
            this.CONSUME1(t.Comma);
            this.CONSUME(t.Highest);
            max = this.SUBRULE1(this.quantity);
          });
          this.ACTION(() => max && mustBeMarks(max));
          node = { kind: 'bonus', max };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Computed);
          node = { kind: 'computedMarks', expr: this.SUBRULE(this.expr) };
        },
      },
    ]);
    return node;
  });

  scoring = this.RULE('scoring', (): ClauseNode => {
    let full: Quantity | null = null;
    let max: Quantity | undefined;
    let uncapped = false;
    let expr: Expr | undefined;
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Full);
          full = this.SUBRULE(this.quantity);
          this.ACTION(() => mustBeMarks(full!));
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.NoFull);
          this.CONSUME1(t.Comma);
          this.CONSUME(t.Computed);
          expr = this.SUBRULE(this.expr);
        },
      },
    ]);
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.OR1([
        {
          ALT: () => {
            const word = this.CONSUME(t.Highest) as t.Token;
            const most = this.SUBRULE1(this.quantity);
            this.ACTION(() => {
              if (max) throw twice(word);
              mustBeMarks(most);
              max = most;
            });
          },
        },
        {
          ALT: () => {
            const word = this.CONSUME(t.Uncapped) as t.Token;
            this.ACTION(() => {
              if (uncapped) throw twice(word);
              uncapped = true;
            });
          },
        },
      ]);
    });
    return { kind: 'scoringHead', full, max, uncapped, expr };
  });

  // ------------------------------------------------------------ values

  formula = this.RULE('formula', (): ClauseNode => ({ kind: 'formula', expr: this.SUBRULE(this.expr) }));

  whenZero = this.RULE(
    'whenZero',
    (): ClauseNode => ({ kind: 'whenZero', outcome: absent(this.CONSUME(t.Absent) as t.Token) }),
  );

  sampleFloor = this.RULE('sampleFloor', (): ClauseNode => {
    const condition = this.SUBRULE(this.condition);
    let otherwise: Absent = 'missing';
    this.OPTION(() => {
      this.CONSUME(t.Comma);
      this.CONSUME(t.Otherwise);
      otherwise = absent(this.CONSUME(t.Absent) as t.Token);
    });
    return { kind: 'sampleFloor', condition, otherwise };
  });

  rounding = this.RULE('rounding', (): ClauseNode => {
    const word = (this.CONSUME(t.RoundMode) as t.Token).word;
    const step = this.SUBRULE(this.quantity);
    return {
      kind: 'rounding',
      mode: word === '四舍五入' ? 'half-up' : word === '舍去' ? 'down' : 'up',
      step,
    };
  });

  nameList = this.RULE('nameList', (): ClauseNode => ({ kind: 'aliases', names: this.SUBRULE(this.names) }));

  options = this.RULE('options', (): ClauseNode => {
    const names = this.SUBRULE(this.names);
    let etc: t.Token | undefined;
    this.OPTION(() => {
      etc = this.CONSUME(t.EtcT) as t.Token;
    });
    return this.ACTION((): ClauseNode => {
      const list = itemList(undefined, names, etc);
      return { kind: 'options', names: list.items, open: list.open };
    });
  });

  fields = this.RULE('fields', (): ClauseNode => {
    const fields: Field[] = [this.SUBRULE(this.field)];
    this.MANY(() => {
      this.CONSUME(t.Dunhao);
      fields.push(this.SUBRULE1(this.field));
    });
    return { kind: 'fields', fields };
  });

  field = this.RULE('field', (): Field => {
    const name = this.SUBRULE(this.name);
    this.CONSUME(t.LParen);
    const type = this.SUBRULE(this.valueType);
    this.CONSUME(t.RParen);
    return { name, type };
  });

  except = this.RULE(
    'except',
    (): ClauseNode => ({ kind: 'except', condition: this.SUBRULE(this.condition) }),
  );

  givenValue = this.RULE('givenValue', (): ClauseNode => {
    let value: Quantity | DateLiteral | Undetermined | undefined;
    this.OR([
      {
        ALT: () => {
          value = this.SUBRULE(this.quantity);
        },
      },
      {
        ALT: () => {
          value = this.SUBRULE(this.undetermined);
        },
      },
      {
        ALT: () => {
          const token = this.CONSUME(t.DateT) as t.Token;
          value = { kind: 'date', value: token.value ?? '', span: spanOf(token) };
        },
      },
    ]);
    return { kind: 'givenValue', value: value! };
  });

  /** ≤ 10工作日 [,1次] [,经批准] */
  extension = this.RULE('extension', (): ClauseNode => {
    let times: Quantity | undefined;
    let approved = false;
    const op = this.CONSUME(t.Compare) as t.Token;
    const limit = this.SUBRULE(this.quantity);
    this.ACTION(() => {
      if (op.op !== '≤') throw new Misread(msg('延长要写最多多少,如 ≤ 10工作日。'), spanOf(op));
    });
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.OR([
        {
          ALT: () => {
            const most = this.SUBRULE1(this.quantity);
            this.ACTION(() => {
              if (most.unit !== '次' || times)
                throw new Misread(msg('这里写最多延长几次,如 1次。'), most.span);
              times = most;
            });
          },
        },
        {
          ALT: () => {
            const word = this.CONSUME(t.NameT) as t.Token;
            this.ACTION(() => {
              if (word.image !== '经批准' || approved)
                throw new Misread(
                  msg('“{0}”读不懂。延长后面可以写 次数(如 1次)和“经批准”。', word.image),
                  spanOf(word),
                );
              approved = true;
            });
          },
        },
      ]);
    });
    return { kind: 'extension', limit, times, approved };
  });

  suspension = this.RULE(
    'suspension',
    (): ClauseNode => ({ kind: 'suspension', names: this.SUBRULE(this.names) }),
  );

  partStep = this.RULE('partStep', (): ClauseNode => {
    const word = (this.CONSUME(t.PartStepT) as t.Token).word ?? '';
    return { kind: 'partStep', mode: partStepOf(word) };
  });

  tiers = this.RULE('tiers', (): ClauseNode => {
    const tiers: Tier[] = [this.SUBRULE(this.tier)];
    this.MANY(() => {
      this.CONSUME(t.Dunhao);
      tiers.push(this.SUBRULE1(this.tier));
    });
    return { kind: 'tiers', tiers };
  });

  tier = this.RULE('tier', (): Tier => {
    const name = this.SUBRULE(this.name);
    let bounds: { op: Op; bound: Quantity }[] = [];
    let otherwise = false;
    let end = endOfNode(name);
    this.OR([
      {
        ALT: () => {
          end = endOf(this.CONSUME(t.Otherwise) as t.Token);
          otherwise = true;
        },
      },
      {
        ALT: () => {
          const op = this.CONSUME(t.Compare) as t.Token;
          const b = this.SUBRULE(this.bound);
          this.ACTION(() => {
            if (b.right.kind !== 'quantity')
              throw new Misread(msg('等级的界限应写一个分数,如 ≥ 90分。'), b.right.span);
            bounds = [{ op: this.decide(op, b).op, bound: b.right }];
            end = b.end;
          });
        },
      },
      {
        ALT: () => {
          const low = this.SUBRULE(this.quantity);
          let high: Quantity | undefined;
          let suffix: t.Token | undefined;
          let inclusion: { inclusive: boolean; quantity: Quantity | undefined; end: number } | undefined;
          this.OPTION(() => {
            this.CONSUME(t.To);
            high = this.SUBRULE1(this.quantity);
          });
          this.OPTION1(() => {
            suffix = this.CONSUME(t.Suffix) as t.Token;
          });
          this.OPTION2(() => {
            inclusion = this.SUBRULE(this.inclusion);
          });
          this.OPTION3(() => {
            suffix = this.CONSUME1(t.Suffix) as t.Token;
          });
          this.ACTION(() => {
            end = inclusion?.end ?? (suffix ? endOf(suffix) : (high ?? low).span.end);
            if (high) {
              const unit = low.unit || high.unit;
              const lower = { ...low, unit };
              const upper = { ...high, unit };
              const excluded = inclusion && !inclusion.inclusive ? inclusion.quantity?.value : undefined;
              bounds = [
                { op: excluded === low.value ? '>' : '≥', bound: lower },
                { op: excluded === high.value ? '<' : '≤', bound: upper },
              ];
            } else {
              if (!suffix)
                throw new Misread(
                  msg('“{0}”后面缺“以上”或“以下”,或前面缺比较词。请补上。', name.text),
                  low.span,
                );
              bounds = [
                { op: this.decide(undefined, { suffix, inclusive: inclusion?.inclusive }).op, bound: low },
              ];
            }
          });
        },
      },
    ]);
    return { name, bounds, otherwise, span: { start: name?.span?.start ?? 0, end } };
  });

  // ------------------------------------------------------------ triggers and effects

  trigger = this.RULE('trigger', (): Trigger => {
    let node: Trigger = { kind: 'otherwise' };
    this.OR([
      {
        GATE: () => !this.is(t.Compare, 2),
        ALT: () => {
          const word = this.CONSUME(t.StatusT) as t.Token;
          this.ACTION(() => {
            if (word.word === '待人工')
              throw new Misread(msg('“待人工”不能触发扣分。请改写 不达标、达标 或 其他。'), spanOf(word));
            node = { kind: word.word === '达标' ? 'met' : 'unmet' };
          });
        },
      },
      {
        IGNORE_AMBIGUITIES: true,
        ALT: () => {
          this.CONSUME(t.Otherwise);
          node = { kind: 'otherwise' };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.PerBelow);
          node = { kind: 'perStep', way: 'below', step: this.SUBRULE(this.quantity) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.PerAbove);
          node = { kind: 'perStep', way: 'above', step: this.SUBRULE1(this.quantity) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.PerLacking);
          node = { kind: 'perStep', way: 'lacking', step: this.SUBRULE2(this.quantity) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Each);
          node = { kind: 'perCase', step: this.SUBRULE3(this.quantity) };
        },
      },
      {
        ALT: () => {
          const op = this.CONSUME(t.Compare) as t.Token;
          const b = this.SUBRULE(this.bound);
          this.ACTION(() => {
            if (b.right.kind !== 'quantity') throw new Misread(tierBound, b.right.span);
            node = { kind: 'tier', op: this.decide(op, b).op, bound: b.right };
          });
        },
      },
      {
        // 95%以上:得 1分
        GATE: () =>
          this.is(t.QuantityT) && (this.is(t.Suffix, 2) || this.is(t.Include, 3) || this.is(t.Exclude, 3)),
        ALT: () => {
          const b = this.SUBRULE1(this.bound);
          this.ACTION(() => {
            if (!b.suffix) throw new Misread(suffixMissing(b), b.right.span);
            if (b.right.kind !== 'quantity') throw new Misread(tierBound, b.right.span);
            node = { kind: 'tier', op: this.decide(undefined, b).op, bound: b.right };
          });
        },
      },
      {
        ALT: () => {
          node = { kind: 'when', condition: this.SUBRULE(this.condition) };
        },
      },
    ]);
    return node;
  });

  effects = this.RULE('effects', (): Effect[] => {
    const effects: Effect[] = [this.SUBRULE(this.effect)];
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.OR([
        {
          ALT: () => {
            const word = this.CONSUME(t.UntilZero) as t.Token;
            this.ACTION(() => extend(effects, { untilZero: true }, word, word));
          },
        },
        {
          ALT: () => {
            const word = this.CONSUME(t.Highest) as t.Token;
            const cap = this.SUBRULE(this.quantity);
            this.ACTION(() => {
              mustBeMarks(cap);
              extend(effects, { cap }, cap.span, word);
            });
          },
        },
        {
          ALT: () => {
            const word = this.CONSUME(t.PerAbove) as t.Token;
            const step = this.SUBRULE1(this.quantity);
            this.CONSUME(t.Increment);
            const amount = this.SUBRULE2(this.quantity);
            this.ACTION(() => {
              mustBeMarks(amount);
              extend(effects, { increment: { step, amount } }, amount.span, word);
            });
          },
        },
        {
          ALT: () => {
            const more = this.SUBRULE1(this.effect);
            this.ACTION(() => {
              if (effects.some(e => e.verb === more.verb))
                throw new Misread(
                  msg('一条里“{0}”写了两次。请只留一处,或分成两条来写。', verbWords[more.verb]),
                  more.span,
                );
              effects.push(more);
            });
          },
        },
      ]);
    });
    return effects;
  });

  effect = this.RULE('effect', (): Effect => {
    let node: Effect | undefined;
    this.OR([
      {
        ALT: () => {
          const word = this.CONSUME(t.Veto) as t.Token;
          node = { kind: 'effect', verb: 'veto', discretion: false, untilZero: false, span: spanOf(word) };
        },
      },
      {
        ALT: () => {
          let verb: Effect['verb'] = 'deduct';
          let start = this.peek().startOffset;
          let discretion = false;
          this.OPTION(() => {
            this.CONSUME(t.Discretion);
            discretion = true;
          });
          this.OR1([
            {
              ALT: () => {
                this.CONSUME(t.Deduct);
              },
            },
            {
              ALT: () => {
                this.CONSUME(t.Add);
                verb = 'add';
              },
            },
            {
              ALT: () => {
                this.CONSUME(t.Score);
                verb = 'score';
              },
            },
          ]);
          let amount: Effect['amount'];
          let end = 0;
          this.OR2([
            {
              ALT: () => {
                end = endOf(this.CONSUME(t.AllRows) as t.Token);
                amount = 'all';
              },
            },
            {
              ALT: () => {
                const u = this.SUBRULE(this.undetermined);
                amount = u;
                end = endOfNode(u);
              },
            },
            {
              ALT: () => {
                const min = this.SUBRULE(this.quantity);
                let max = min;
                this.OPTION1(() => {
                  this.OR3([{ ALT: () => this.CONSUME(t.To) }, { ALT: () => this.CONSUME(t.Minus) }]);
                  max = this.SUBRULE1(this.quantity);
                });
                this.ACTION(() => {
                  const unit = max.unit || min.unit;
                  mustBeMarks(max.unit ? max : { ...max, unit });
                  amount = {
                    min: { ...min, unit: min.unit || unit },
                    max: { ...max, unit: max.unit || unit },
                  };
                  end = max.span.end;
                });
              },
            },
          ]);
          start = Math.max(0, start);
          node = { kind: 'effect', verb, discretion, amount, untilZero: false, span: { start, end } };
        },
      },
    ]);
    return node!;
  });
}

const acrossFns = new Map<TokenType, AcrossFn>([
  [t.Rank, 'rank'],
  [t.Highest, 'highest'],
  [t.Lowest, 'lowest'],
  [t.Average, 'average'],
]);

/** 5日内回复, 配备3名以上人员: a limit lost in an item. */
const limitInside = new RegExp(
  `(?:[0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十百半]+)(?:${[...unitWords.keys()].join('|')})(?:以上|以下|以内|之内|内)`,
);
const tierBound = msg('分档的界限应写一个数量,如 ≥ 95%。');
const suffixMissing = (b: { readonly right: Expr | Undetermined }) =>
  msg('“{0}”前面缺比较词,或后面缺“以上”“以下”“以内”。请补上。', textOf(b.right));
const onlyNames = msg('清单里只能写名称,用顿号分开;带比较的条件请另写一条要求。');

// ---------------------------------------------------------------- making nodes

function endOf(token: t.Token | undefined): number {
  return (token?.endOffset ?? -1) + 1;
}
function endOfNode(node: { readonly span?: Span } | undefined): number {
  return node?.span?.end ?? 0;
}
function spanOf(token: t.Token): Span {
  return { start: token.startOffset, end: endOf(token) };
}
function startOf(operand: Operand | undefined): number {
  return operand?.expr?.span.start ?? operand?.cond?.span.start ?? 0;
}
function textOf(node: Expr | Undetermined): string {
  return node.kind === 'quantity' ? node.value + node.unit : node.kind === 'name' ? node.text : '';
}

function nameOf(token: t.Token): Name {
  const quoted = token.tokenType === t.QuotedT;
  const text = quoted ? (token.word ?? '') : (token.image ?? '');
  return { kind: 'name', text, folded: foldName(text), quoted, span: spanOf(token) };
}
function quantityOf(token: t.Token): Quantity {
  return { kind: 'quantity', value: token.value ?? '', unit: token.unit ?? '', span: spanOf(token) };
}
function absent(token: t.Token): Absent {
  return token.word === '不适用' ? 'na' : 'missing';
}
export function partStepOf(word: string): PartStep {
  return word === '按比例' ? 'proportional' : word === '不计' ? 'ignored' : 'whole';
}

function bracketed(inner: Operand, start: number, end: number): Operand {
  if (inner.expr) return { expr: { ...inner.expr, span: { start, end } } };
  return { cond: { ...inner.cond!, span: { start, end } } };
}

/** A name where a condition is wanted is a yes/no fact; any other bare expression says nothing. */
function asCondition(operand: Operand): Condition {
  if (operand.cond) return operand.cond;
  const { expr } = operand;
  if (expr!.kind === 'name' && !expr.quoted && /^[有无]$/.test(expr.folded))
    throw new Misread(msg('“{0}”前面缺名称,如 办结日期 {0}。', expr.text), expr.span);
  if (expr!.kind === 'name') return { kind: 'fact', name: expr as Name, span: expr!.span };
  throw new Misread(msg('这里缺比较词和界限。请补写,如 ≥ 90%;如果这是一个名称,请加引号。'), expr!.span);
}

function joined(kind: 'and' | 'or', parts: Operand[]): Operand {
  if (parts.length === 1) return parts[0]!;
  const conditions = parts.map(asCondition);
  return {
    cond: {
      kind,
      parts: conditions,
      span: { start: conditions[0]!.span.start, end: conditions.at(-1)!.span.end },
    },
  };
}

function way(op: Op): 'up' | 'down' | 'equal' {
  return op === '≥' || op === '>' ? 'up' : op === '≤' || op === '<' ? 'down' : 'equal';
}

function twice(word: t.Token): Misread {
  return new Misread(msg('“{0}”写了两次。请只留一处。', word.word ?? word.image), spanOf(word));
}

function mustBeMarks(quantity: Quantity): void {
  if (quantity.unit !== '分') {
    throw new Misread(
      msg('“{0}”应写成分数,如 {1}分。', quantity.value + quantity.unit, quantity.value),
      quantity.span,
    );
  }
}

const verbWords: Record<Effect['verb'], string> = { deduct: '扣', add: '加', score: '得', veto: '一票否决' };

/** ,扣完为止 and the like speak of the effect before them, each once. */
function extend(effects: Effect[], more: Partial<Effect>, end: Span | t.Token, word: t.Token): void {
  const last = effects.at(-1)!;
  if (last.verb === 'veto')
    throw new Misread(msg('“一票否决”后面不能写“{0}”。', word.word ?? word.image), spanOf(word));
  if (Object.keys(more).some(key => last[key as 'cap'])) throw twice(word);
  const stop = 'end' in end ? end.end : endOf(end);
  effects[effects.length - 1] = { ...last, ...more, span: { start: last.span.start, end: stop } };
}

/** 等 at the last item's end leaves the list open; 等N项 closes it and is counted. */
function itemList(group: Name | undefined, items: Name[], etc: t.Token | undefined): ItemList {
  const last = items.at(-1)!;
  let open = etc !== undefined && etc.value === undefined;
  let end = etc ? endOf(etc) : last.span.end;
  if (!etc && !last.quoted && /[^均平同高中低优初上下]等$/.test(last.folded)) {
    open = true;
    end = last.span.end;
    items = [
      ...items.slice(0, -1),
      {
        ...last,
        text: last.text.slice(0, -1),
        folded: last.folded.slice(0, -1),
        span: { start: last.span.start, end: last.span.end - 1 },
      },
    ];
  }
  const declaredCount =
    etc?.value === undefined ? undefined : { count: Number(etc.value), span: spanOf(etc) };
  return {
    kind: 'items',
    group,
    items,
    open,
    declaredCount,
    span: { start: (group ?? items[0]!).span.start, end },
  };
}

// ---------------------------------------------------------------- the door

export type RuleName =
  | 'metricHead'
  | 'registerHead'
  | 'appliesHead'
  | 'requirement'
  | 'marks'
  | 'scoring'
  | 'formula'
  | 'whenZero'
  | 'sampleFloor'
  | 'rounding'
  | 'nameList'
  | 'options'
  | 'fields'
  | 'condition'
  | 'except'
  | 'partStep'
  | 'tiers'
  | 'trigger'
  | 'effects'
  | 'expr'
  | 'givenValue'
  | 'extension'
  | 'suspension';

const parser = new ClauseParser();

/** What Chevrotain finds wrong with the grammar itself. Needs Object.groupBy, which Node 20 lacks. */
export function grammarProblems(): string {
  try {
    new ClauseParser(true);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

export interface Reading<T> {
  readonly value: T | undefined;
  readonly problem: { readonly span: Span; readonly message: Message } | null;
}

/** Reads tokens by a rule. `start` and `end` say where the clause stands, for a problem at its end. */
export function readTokens<T>(rule: RuleName, tokens: t.Token[], start: number, end: number): Reading<T> {
  parser.input = tokens;
  parser.depth = parser.operations = 0;
  let value: T | undefined;
  try {
    value = (parser[rule] as unknown as () => T)();
  } catch (error) {
    if (!(error instanceof Misread)) throw error;
    return { value: undefined, problem: { span: error.span, message: error.text } };
  }
  const error = parser.errors[0] as (Error & { token: t.Token; previousToken?: t.Token }) | undefined;
  if (!error) return { value, problem: null };
  const atEnd = !error.token || Number.isNaN(error.token.startOffset) || error.token.image === '';
  if (atEnd) {
    const from = tokens.length > 0 ? endOf(tokens.at(-1)) : start;
    return {
      value: undefined,
      problem: {
        span: { start: Math.max(start, from - 1), end: Math.max(end, from) },
        message: error.message ? msg('这里没有写完,还缺{0}。', error.message) : msg('这里没有写完。'),
      },
    };
  }
  const span = spanOf(error.token);
  const bare = error.token.image.replace(/^[“「『"]|[”」』"]$/g, '');
  if (error.token.tokenType === t.QuantityT && error.message.startsWith(t.NameT.LABEL!)) {
    return {
      value: undefined,
      problem: {
        span,
        message: msg('“{0}”会读成数量,这里应写名称。如果它就是名称,请加引号。', error.token.image),
      },
    };
  }
  const message = error.message
    ? msg('“{0}”不应在这里,这里应写{1}。', bare, error.message)
    : error.token.tokenType === t.Comma
      ? msg('逗号后面的读不进去。两个条件请用“且”或“或”连接,或分成两条来写。')
      : msg('“{0}”是多余的,或者前面少了标点。请删去,或另写一行。', bare);
  return { value: undefined, problem: { span, message } };
}

/** Which kinds of token may follow a prefix: those whose addition is not itself the error. */
export function expectedAfter(rule: RuleName, prefix: readonly t.Token[]): TokenType[] {
  const at = prefix.length > 0 ? endOf(prefix.at(-1)) : 0;
  return t.allTokens.filter(type => {
    if (type === t.QuotedT) return false;
    const probe = {
      image: '\u0000',
      startOffset: at,
      endOffset: at,
      tokenType: type,
      tokenTypeIdx: type.tokenTypeIdx,
      value: '1',
      unit: '分',
      op: '≥',
      word: '',
    } as t.Token;
    parser.input = [...prefix, probe];
    parser.depth = parser.operations = 0;
    try {
      (parser[rule] as unknown as () => unknown)();
    } catch {
      return true; // a rule objected to the value, not to the kind
    }
    const error = parser.errors[0] as (Error & { token?: t.Token }) | undefined;
    return !error || error.token !== probe;
  });
}
