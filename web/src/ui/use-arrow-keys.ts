import { useEffect } from 'react';
import { ownsArrow } from './owns-arrow';
import { type Direction, nextBox } from './spatial-focus';

const directions: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

const reachable = ':is(a[href], button:not(:disabled), input:not(:disabled), select, textarea, [role="slider"]):not([tabindex="-1"])';

/** Arrow keys move the focus across the page, as a remote control does. Nothing focused: on a device without a pointer it begins at the first card. */
export function useArrowKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const direction = directions[event.key];
      if (!direction || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }

      const target = stepFrom(document.activeElement, direction);
      if (target) {
        event.preventDefault();
        target.focus();
        target.scrollIntoView({ block: 'center', behavior: 'smooth' });
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function stepFrom(active: Element | null, direction: Direction): HTMLElement | undefined {
  if (!active || active === document.body) {
    const pointed = matchMedia('(any-pointer: fine), (any-pointer: coarse)').matches;
    return pointed ? undefined : (document.querySelector<HTMLElement>('[data-spatial]') ?? undefined);
  }

  if (ownsArrow(active, direction)) {
    return undefined;
  }

  // a dialog is a page of its own while it stands before the other
  const page = active.closest('dialog') ?? document;
  const candidates = [...page.querySelectorAll<HTMLElement>(reachable)].filter((element) => element !== active && isStop(element));
  const at = nextBox(boxOf(active), candidates.map(boxOf), direction);
  return candidates[at];
}

// of all that can be pressed in a card, one is enough to stop at
function isStop(element: HTMLElement): boolean {
  return element.offsetParent !== null && (element.matches('[data-spatial]') || !element.closest('article'));
}

// a card is taken as a whole, wherever in it the link is
function boxOf(element: Element): DOMRect {
  return (element.matches('[data-spatial]') ? (element.closest('article') ?? element) : element).getBoundingClientRect();
}
