import { CheckIcon } from '@/ui/icons';
import css from './password-checklist.module.css';
import { passwordRules } from './password-rules';

type PasswordChecklistProps = { readonly password: string; readonly email: string; readonly displayName: string };

export function PasswordChecklist({ password, email, displayName }: PasswordChecklistProps) {
  return (
    <ul className={css.rules}>
      {passwordRules(password, email, displayName).map(({ text, met }) => (
        <li key={text} data-met={met || undefined}>
          <CheckIcon size={16} />
          {text}
          <span className="visually-hidden">{met ? ' (met)' : ' (not met yet)'}</span>
        </li>
      ))}
    </ul>
  );
}
