import { Button } from '@/ui/button';
import { MoonIcon, SunIcon } from '@/ui/icons';
import { chooseTheme, useTheme } from '@/ui/theme';

export function ThemeToggle() {
  const other = useTheme() === 'dark' ? 'light' : 'dark';
  const label = `Use the ${other} theme`;
  return <Button kind="plain" aria-label={label} title={label} icon={other === 'dark' ? <MoonIcon /> : <SunIcon />} onClick={() => chooseTheme(other)} />;
}
