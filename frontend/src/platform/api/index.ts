export { client, read, readVersioned, type Schema, type Versioned } from './client';
export { csvOf, downloadCsv } from './csv';
export { formData } from './form';
export { idempotent, ifMatch } from './headers';
export { maskedTimes, onMasked } from './masked';
export { Problem, problemField, type FieldProblem } from './problem';
export { createQueryClient } from './queryClient';
export { send, setCsrfToken, setProver, type Prover } from './send';
