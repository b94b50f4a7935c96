import type { Status } from './model';

const paths: Record<Status, string> = {
  met: 'M3.5 8.5l3 3 6-7',
  unmet: 'M4 4l8 8M12 4l-8 8',
  missing: 'M5.6 6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2.9-1.2 1.9M8 12.6v.1',
  manual: 'M3.5 12.5l.6-2.6 6.6-6.6 2 2-6.6 6.6zM9.2 4.8l2 2',
  na: 'M4 8h8',
};

/** The five results: each has its own shape, so that none is told by colour alone. */
export function StatusIcon({ status }: { readonly status: Status }) {
  return (
    <svg class={`icon ${status}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[status]} />
    </svg>
  );
}

export function Chevron() {
  return (
    <svg class="icon chevron" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M6 4l4 4-4 4" />
    </svg>
  );
}

export function Warning() {
  return (
    <svg class="icon warning" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 2.5l6 11H2zM8 6.5v3.2M8 11.4v.1" />
    </svg>
  );
}
