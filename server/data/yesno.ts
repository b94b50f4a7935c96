/** Yes and no as people mark them: 是 否 √ × 有 无 已公示 未公示 是(附照片) TRUE 1. */

const YES =
  /^(是|有|对|√|✓|✔|☑|v|y|yes|true|1|已|已有|已?(?:建立|设置|设立|配备|公开|公示|公布|上墙|实行|落实|执行|完成|具备)|符合|合格|达标|达到|做到)$/i;
const NO =
  /^(否|无|不是|没有|×|✗|✘|☒|x|n|no|false|0|未|未有|[未没](?:建立|设置|设立|配备|公开|公示|公布|上墙|实行|落实|执行|完成|具备|达到|做到)|不符合|不合格|不达标|未达标)$/i;
/** A remark after the mark: 是(9月已整改), 否,正在建. */
const REMARK = /[(,;。:].*$/;

/** null where the folded text is neither; ○ and △ mean different things in different offices and are not guessed. */
export function readYesNo(folded: string): boolean | null {
  const text = folded.replace(/\s+/g, '').replace(REMARK, '');
  if (YES.test(text)) return true;
  return NO.test(text) ? false : null;
}
