import type { Schema } from '@/platform/api';

export type Notice = Schema['Notice'];
export type Mine = Schema['Mine'];
export type OwnRequest = Schema['OwnRequest'];
export type Kind = Schema['PrivacyKind'];
export type State = Schema['PrivacyState'];
export type RequestRow = Schema['RequestRow'];
export type RequestDetail = Schema['RequestDetail'];
export type Outcome = Schema['FileOutcome'];

export const KINDS: readonly Kind[] = ['correction', 'erasure', 'complaint', 'export'];
export const STATES: readonly State[] = ['open', 'granted', 'refused'];

export const mineKey = ['privacy', 'mine'] as const;
export const requestKey = (id: string) => ['privacy', 'request', id] as const;
export const COPY = '/api/modules/privacy/mine/copy.zip';
