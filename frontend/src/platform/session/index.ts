export { SessionProvider, useSession } from './SessionProvider';
export { useChooseLanguage } from './useChooseLanguage';
export { keepSession, sessionQuery, useSessionQuery, type Session } from './useSessionQuery';
export { useSignOut } from './useSignOut';
