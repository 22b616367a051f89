import type { Suggestion } from '@/api/search/suggest';
import { SearchIcon, UserIcon } from '@/ui/icons';
import css from './search-box.module.css';

type SuggestionListProps = {
  readonly id: string;
  readonly items: readonly Suggestion[];
  readonly active: number;
  readonly onChoose: (item: Suggestion) => void;
};

export const optionId = (list: string, index: number): string => `${list}-${index}`;

/** The list of a combobox: the keys are the field's, which keeps the focus. */
export function SuggestionList({ id, items, active, onChoose }: SuggestionListProps) {
  return (
    <div id={id} role="listbox" aria-label="Suggestions" className={css.list} hidden={items.length === 0} tabIndex={-1}>
      {items.map((item, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={`${item.kind}:${item.text}`}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={css.item}
          // before the field loses its focus
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(item)}
        >
          {item.kind === 'channel' ? <UserIcon size={16} /> : <SearchIcon size={16} />}
          <span className={css.text}>{item.text}</span>
          {item.kind === 'channel' && <span className={css.kind}>Channel</span>}
        </div>
      ))}
    </div>
  );
}
