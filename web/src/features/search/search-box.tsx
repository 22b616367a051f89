import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type Suggestion, useSuggestions } from '@/api/search/suggest';
import { CloseIcon, SearchIcon } from '@/ui/icons';
import { useDebounced } from '@/ui/use-debounced';
import { usePressOutside } from '@/ui/use-press-outside';
import css from './search-box.module.css';
import { optionId, SuggestionList } from './suggestion-list';

const pause = 120;
const none = -1;
const steps: Readonly<Record<string, number | undefined>> = { ArrowDown: 1, ArrowUp: -1 };

/** A combobox: what is typed is searched for with Enter, what is suggested is chosen with the arrow keys or a press. */
export function SearchBox({ awaited = false }: { readonly awaited?: boolean }) {
  const [query] = useSearchParams();
  const asked = query.get('q') ?? '';
  // another search, by a link or by going back, begins with its own text
  return <Box key={asked} asked={asked} awaited={awaited} />;
}

function Box({ asked, awaited }: { readonly asked: string; readonly awaited: boolean }) {
  const [typed, setTyped] = useState(asked);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(none);
  const list = useId();
  const holder = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const settled = useDebounced(typed, pause);
  const { data } = useSuggestions(open ? settled : '');
  const items = open && typed.trim() ? (data?.items ?? []) : [];
  const close = useCallback(() => {
    setOpen(false);
    setActive(none);
  }, []);
  usePressOutside(holder, open, close);

  // who came here to type types at once
  useEffect(() => {
    if (awaited) {
      field.current?.focus();
    }
  }, [awaited]);

  const search = (text: string) => {
    close();
    field.current?.blur();
    if (text.trim()) {
      void navigate(`/search?${new URLSearchParams({ q: text.trim() })}`);
    }
  };
  const choose = (item: Suggestion) => {
    if (item.kind === 'channel' && item.handle) {
      close();
      void navigate(`/channel/${item.handle}`);
    } else {
      setTyped(item.text);
      search(item.text);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = steps[event.key];
    if (move && items.length > 0) {
      event.preventDefault();
      // one place more than there are items: the field itself
      const places = items.length + 1;
      setActive(((active + 1 + move + places) % places) - 1);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    }
  };
  const chosen = items[active];
  return (
    <form
      ref={holder}
      role="search"
      className={css.box}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) {
          choose(chosen);
        } else {
          search(typed);
        }
      }}
    >
      <input
        ref={field}
        className={css.field}
        type="search"
        enterKeyHint="search"
        maxLength={200}
        placeholder="Search"
        aria-label="Search videos, channels and playlists"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={items.length > 0}
        aria-controls={list}
        aria-activedescendant={chosen ? optionId(list, active) : undefined}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setActive(none);
        }}
        onFocus={() => setOpen(typed !== asked)}
        onKeyDown={onKeyDown}
      />
      {typed && (
        <button
          type="button"
          className={css.clear}
          aria-label="Clear"
          onClick={() => {
            setTyped('');
            close();
            field.current?.focus();
          }}
        >
          <CloseIcon size={16} />
        </button>
      )}
      <button type="submit" className={css.submit} aria-label="Search">
        <SearchIcon size={18} />
      </button>
      <SuggestionList id={list} items={items} active={active} onChoose={choose} />
    </form>
  );
}
