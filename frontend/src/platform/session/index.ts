export { SessionProvider, useSession } from './SessionProvider';
export { useChooseLanguage } from './useChooseLanguage';
export { keepSession, sessionQuery, useSessionQuery, type Session } from './useSessionQuery';
export { useRenewSession } from './useRenewSession';
export { useSignOut } from './useSignOut';
