import type { Tile } from './read-storyboard';
import css from './storyboard-tile.module.css';

export function StoryboardTile({ tile }: { readonly tile: Tile }) {
  const { sheet, x, y, width, height } = tile;
  return (
    <span
      className={css.tile}
      data-testid="storyboard-tile"
      style={{ width, height, backgroundImage: `url("${sheet}")`, backgroundPosition: `-${x}px -${y}px` }}
    />
  );
}
