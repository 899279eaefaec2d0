import { Link } from '@tanstack/react-router';

interface Props {
  id: string;
  number: string;
}

/** The file that a module's record stands on, by its number. */
export function FileLink({ id, number }: Props) {
  return (
    <Link to="/office/filing/$id" params={{ id }} preload={false} className="nowrap">
      {number}
    </Link>
  );
}
