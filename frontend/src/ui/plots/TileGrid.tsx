import type { CSSProperties } from 'react';
import { ToneShape, type Tone } from '../status/tones';
import classes from './plots.module.css';

export interface Tile {
  /** The district's English name: it fixes the place on the grid. */
  code: string;
  name: string;
  /** The tile's ground. */
  tone?: Tone;
  /** Small counts, each with its own shape. */
  figures: readonly { tone?: Tone; text: string }[];
  /** Read out with the name. */
  description?: string;
}

/** Kerala from north-west to south-east, column and row of each district's tile. */
const places: Record<string, readonly [number, number]> = {
  Kasaragod: [1, 1],
  Kannur: [1, 2],
  Wayanad: [2, 2],
  Kozhikode: [1, 3],
  Malappuram: [2, 3],
  Palakkad: [3, 3],
  Thrissur: [2, 4],
  Ernakulam: [2, 5],
  Idukki: [3, 5],
  Alappuzha: [2, 6],
  Kottayam: [3, 6],
  Pathanamthitta: [4, 6],
  Kollam: [3, 7],
  Thiruvananthapuram: [4, 7],
};

interface Props {
  tiles: readonly Tile[];
  chosen?: readonly string[];
  onChoose?: (code: string) => void;
  label: string;
}

/** The state's districts as tiles where the map has them, with no map server. */
export function TileGrid({ tiles, chosen = [], onChoose, label }: Props) {
  return (
    <div className={classes.tiles} role="group" aria-label={label}>
      {tiles.map((tile) => {
        const [column, row] = places[tile.code] ?? [];
        const shared = {
          className: classes.tile,
          'data-tone': tile.tone,
          style: { '--column': column, '--row': row } as CSSProperties,
        };
        const inside = (
          <>
            <b>{tile.name}</b>
            <span>
              {tile.figures.map((figure, at) => (
                <i key={at} aria-hidden="true">
                  {figure.tone && <ToneShape tone={figure.tone} />}
                  {figure.text}
                </i>
              ))}
              {tile.description && <span className="visually-hidden">{tile.description}</span>}
            </span>
          </>
        );
        return onChoose ? (
          <button
            key={tile.code}
            type="button"
            {...shared}
            aria-pressed={chosen.includes(tile.code)}
            onClick={() => onChoose(tile.code)}
          >
            {inside}
          </button>
        ) : (
          <div key={tile.code} {...shared}>
            {inside}
          </div>
        );
      })}
    </div>
  );
}
