export default function FindBody() {
  return null;
}
