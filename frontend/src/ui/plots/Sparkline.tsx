import classes from './plots.module.css';

interface Props {
  values: readonly number[];
  /** Read out in the place of the drawing. */
  label: string;
  width?: number;
  height?: number;
}

export function Sparkline({ values, label, width = 96, height = 22 }: Props) {
  const top = Math.max(...values, 1);
  const step = width / Math.max(values.length - 1, 1);
  const line = values
    .map((value, at) => {
      const y = height - 2 - (value / top) * (height - 4);
      return `${at === 0 ? 'M' : 'L'}${(at * step).toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
  return (
    <svg className={classes.spark} width={width} height={height} role="img" aria-label={label}>
      {values.length > 1 && (
        <path className={classes.area} d={`${line}L${width} ${height}L0 ${height}Z`} />
      )}
      <path d={line} />
    </svg>
  );
}
