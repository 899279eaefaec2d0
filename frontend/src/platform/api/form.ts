type Part = string | Blob | readonly Blob[] | undefined;

/** Writes a record as multipart form data; lists become repeated parts. */
export function formData(parts: Readonly<Record<string, Part>>): FormData {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (part === undefined) continue;
    if (typeof part === 'string' || part instanceof Blob) form.append(name, part);
    else part.forEach((each) => form.append(name, each));
  }
  return form;
}
