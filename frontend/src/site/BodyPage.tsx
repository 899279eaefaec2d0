export default function BodyPage() {
  return null;
}
