import { format } from '@/platform/format';
import styles from './health.module.css';

export interface Mark {
  at: string;
  text: string;
}

interface Props {
  name: string;
  label: string;
  points: readonly { at: string; value: number | null }[];
  marks: readonly Mark[];
  kind: 'bars' | 'errors' | 'line';
}

const WIDTH = 900;
const HEIGHT = 84;

/** One figure over the minutes, with the changes drawn on it as dashed lines. */
export function MinuteChart({ name, label, points, marks, kind }: Props) {
  const times = points.map((point) => new Date(point.at).getTime());
  const [start = 0, end = 1] = [times[0], times.at(-1)];
  const top = Math.max(...points.map((point) => point.value ?? 0), 1);
  const y = (value: number) => HEIGHT - (value / top) * (HEIGHT - 14);
  const thick = Math.max(WIDTH / Math.max(points.length, 1) - 1, 1);
  // The first and the last bar stand wholly inside.
  const x = (time: number) =>
    thick / 2 + ((time - start) / Math.max(end - start, 1)) * (WIDTH - thick);
  const line = points
    .flatMap((point, at) =>
      point.value === null ? [] : [`${x(times[at] ?? 0).toFixed(1)},${y(point.value).toFixed(1)}`],
    )
    .join(' ');
  const shown = marks.filter((mark) => {
    const time = new Date(mark.at).getTime();
    return time >= start && time <= end;
  });
  return (
    <figure>
      <figcaption className="soft small">
        {name} · {format.number(top)}
      </figcaption>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <line className={styles.axis} x1="0" x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        {kind === 'line' ? (
          <polyline className={styles.line} points={line} vectorEffect="non-scaling-stroke" />
        ) : (
          points.map((point, at) => (
            <rect
              key={point.at}
              className={styles[kind]}
              x={x(times[at] ?? 0) - thick / 2}
              y={y(point.value ?? 0)}
              width={thick}
              height={HEIGHT - y(point.value ?? 0)}
            />
          ))
        )}
        {shown.map((mark) => (
          <line
            key={mark.at + mark.text}
            className={styles.mark}
            x1={x(new Date(mark.at).getTime())}
            x2={x(new Date(mark.at).getTime())}
            y1="0"
            y2={HEIGHT}
            vectorEffect="non-scaling-stroke"
          >
            <title>{mark.text}</title>
          </line>
        ))}
      </svg>
    </figure>
  );
}
