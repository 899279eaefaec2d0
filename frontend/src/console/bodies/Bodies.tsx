export function Bodies() {
  return null;
}
