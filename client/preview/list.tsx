/**
 * A list that draws only the rows in view. Rows keep their identity by key: when a generation moves them they glide, and the
 * one that has the keyboard keeps it, in view or not.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

const OVERSCAN = 10;

interface Props {
  readonly label: string;
  /** One a row, in order. */
  readonly keys: readonly string[];
  /** Moves are animated when it changes. */
  readonly generation: number;
  /** Open rows may be of any height; the others are all of one. */
  readonly isOpen: (key: string) => boolean;
  /** What stands in a row. Its opener carries data-opener; everything focusable has a data-focus of its own. */
  readonly row: (index: number) => ComponentChildren;
  /** The first and the last row in view. */
  readonly onView: (first: number, last: number) => void;
}

export function VirtualList({ label, keys, generation, isOpen, row, onView }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const openHeights = useRef(new Map<string, number>());
  const plainHeight = useRef(30);
  const before = useRef<{ generation: number; keys: readonly string[]; tops: readonly number[] }>({
    generation,
    keys: [],
    tops: [],
  });
  const wantsFocus = useRef<number | null>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [holder, setHolder] = useState<string | null>(null);
  const [, remeasured] = useReducer((n: number, _: undefined) => n + 1, 0);

  const tops: number[] = [];
  let total = 0;
  for (const key of keys) {
    tops.push(total);
    total += (isOpen(key) && openHeights.current.get(key)) || plainHeight.current;
  }
  let first = 0;
  while (first + 1 < keys.length && tops[first + 1]! <= view.top) first++;
  let last = first;
  while (last + 1 < keys.length && tops[last + 1]! < view.top + view.height) last++;

  const drawn = new Set<number>();
  for (let i = Math.max(first - OVERSCAN, 0); i <= Math.min(last + OVERSCAN, keys.length - 1); i++)
    drawn.add(i);
  const held = holder === null ? -1 : keys.indexOf(holder);
  if (held >= 0) drawn.add(held);
  const order = [...drawn].sort((a, b) => a - b);

  // Re-ordering takes an element out of the page for a moment, and with it the keyboard; or where it stays, the browser
  // scrolls to it. Remember who had the keyboard, and where the list stood.
  const stood = scroller.current?.scrollTop ?? 0;
  const active = document.activeElement;
  const focused = active instanceof HTMLElement ? active.dataset.focus : undefined;

  useLayoutEffect(() => {
    const box = scroller.current!;
    let changed = false;
    for (const element of box.querySelectorAll<HTMLElement>('[data-key]')) {
      const key = element.dataset.key!;
      const height = element.offsetHeight;
      if (height === 0) continue;
      if (isOpen(key)) {
        changed ||= openHeights.current.get(key) !== height;
        openHeights.current.set(key, height);
      } else if (plainHeight.current !== height) {
        plainHeight.current = height;
        changed = true;
      }
    }
    if (generation !== before.current.generation) {
      box.scrollTop = stood;
      glide(box, before.current, keys, tops);
    }
    before.current = { generation, keys, tops };

    const wanted = wantsFocus.current;
    if (wanted !== null) {
      // A row far away is first drawn, then sent, then focused.
      bringIntoView(box, tops[wanted]!, plainHeight.current);
      const opener = box.querySelector<HTMLElement>(`[aria-posinset="${wanted + 1}"] [data-opener]`);
      if (opener) wantsFocus.current = null;
      opener?.focus({ preventScroll: true });
    } else if (focused && document.activeElement === document.body) {
      box.querySelector<HTMLElement>(`[data-focus="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    }
    if (changed) remeasured(undefined);
  });

  useEffect(() => {
    const box = scroller.current!;
    const watch = new ResizeObserver(() => {
      setView({ top: box.scrollTop, height: box.clientHeight });
      remeasured(undefined);
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (keys.length > 0) onView(first, last);
  }, [first, last, keys.length, onView]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
    if (key === undefined || target.dataset.opener === undefined) return;
    const at = keys.indexOf(key);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: keys.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined || keys[next] === undefined) return;
    event.preventDefault();
    wantsFocus.current = next;
    remeasured(undefined);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only follows the keyboard between the buttons inside
    <div
      class="scroller"
      ref={scroller}
      onScroll={event =>
        setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
      }
      onKeyDown={onKeyDown}
      onFocusIn={event =>
        setHolder((event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key ?? null)
      }
      onFocusOut={event => {
        // Without a next owner the element may only be on the move: wait for the focus to come back.
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget as Node))
          setHolder(null);
      }}
    >
      <ul class="rows" aria-label={label} style={{ height: `${total}px` }}>
        {order.map(index => (
          <li
            key={keys[index]}
            data-key={keys[index]}
            class="slot"
            aria-posinset={index + 1}
            aria-setsize={keys.length}
            style={{ top: `${tops[index]}px` }}
          >
            {row(index)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Scrolls the list, and nothing around it (scrollIntoView moves VS Code's frames too); a tall row shows its beginning. */
export function bringIntoView(box: HTMLElement, top: number, height: number): void {
  if (top < box.scrollTop || height > box.clientHeight) box.scrollTop = top;
  else if (top + height > box.scrollTop + box.clientHeight) box.scrollTop = top + height - box.clientHeight;
}

/** Lets each row slide from where it stood to where it stands. */
function glide(
  box: HTMLElement,
  before: { readonly keys: readonly string[]; readonly tops: readonly number[] },
  keys: readonly string[],
  tops: readonly number[],
): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const old = new Map(before.keys.map((key, i) => [key, before.tops[i]!]));
  const now = new Map(keys.map((key, i) => [key, tops[i]!]));
  for (const element of box.querySelectorAll<HTMLElement>('[data-key]')) {
    const from = old.get(element.dataset.key!);
    const to = now.get(element.dataset.key!);
    if (from === undefined || to === undefined || from === to) continue;
    const by = Math.max(-box.clientHeight, Math.min(box.clientHeight, from - to));
    element.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], {
      duration: 240,
      easing: 'cubic-bezier(.2,.7,.3,1)',
    });
  }
}
