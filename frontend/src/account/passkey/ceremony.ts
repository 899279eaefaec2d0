import { bytesOf, textOf } from './bytes';
import { endWaiting, waitWith } from './waiting';

type Reason = 'passkeyNotChosen' | 'passkeyKnown' | 'passkeyFailed';

/** The browser or the person did not give a passkey. */
export class PasskeyFailure extends Error {
  override readonly name = 'PasskeyFailure';
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

const REASONS: Record<string, Reason> = {
  NotAllowedError: 'passkeyNotChosen',
  AbortError: 'passkeyNotChosen',
  InvalidStateError: 'passkeyKnown',
};

interface Named {
  id: string;
  type: 'public-key';
  transports?: AuthenticatorTransport[];
}

type Texted<T, K extends string> = Omit<T, K> & { challenge: string };

/** Options as the server writes them: every byte string as base64url. */
export interface CreationOptions {
  publicKey: Texted<
    PublicKeyCredentialCreationOptions,
    'challenge' | 'user' | 'excludeCredentials'
  > & { user: { id: string; name: string; displayName: string }; excludeCredentials?: Named[] };
}

export interface RequestOptions {
  publicKey: Texted<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
    allowCredentials?: Named[];
  };
}

export function canUsePasskeys(): boolean {
  return 'PublicKeyCredential' in globalThis;
}

/** Whether the browser offers passkeys where it fills in names, without being pressed. */
export async function canOfferPasskeys(): Promise<boolean> {
  if (!canUsePasskeys() || !('isConditionalMediationAvailable' in PublicKeyCredential))
    return false;
  return PublicKeyCredential.isConditionalMediationAvailable().catch(() => false);
}

/** Whether this device itself can keep a passkey, behind its lock. */
export async function canKeepPasskey(): Promise<boolean> {
  if (!canUsePasskeys()) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}

export async function passkeyCreate({ publicKey }: CreationOptions): Promise<object> {
  const { user, excludeCredentials } = publicKey;
  const options = {
    ...publicKey,
    challenge: bytesOf(publicKey.challenge),
    user: { ...user, id: bytesOf(user.id) },
    excludeCredentials: listed(excludeCredentials),
  };
  await endWaiting();
  return shown(() => navigator.credentials.create({ publicKey: options }));
}

export async function passkeyGet(options: RequestOptions): Promise<object> {
  await endWaiting();
  return shown(() => navigator.credentials.get({ publicKey: readable(options) }));
}

/** Offers passkeys among the names that the browser fills in, until one is taken or `left`. */
export async function passkeyOffer(options: RequestOptions, left: AbortSignal): Promise<object> {
  const publicKey = readable(options);
  return shown(() =>
    waitWith(left, (signal) =>
      navigator.credentials.get({ publicKey, mediation: 'conditional', signal }),
    ),
  );
}

function readable({ publicKey }: RequestOptions): PublicKeyCredentialRequestOptions {
  return {
    ...publicKey,
    challenge: bytesOf(publicKey.challenge),
    allowCredentials: listed(publicKey.allowCredentials),
  };
}

function listed(named: Named[] | undefined): PublicKeyCredentialDescriptor[] {
  return (named ?? []).map((each) => ({ ...each, id: bytesOf(each.id) }));
}

async function shown(ceremony: () => Promise<Credential | null>): Promise<object> {
  const credential = await ceremony().catch((error: unknown) => {
    const name = error instanceof Error ? error.name : '';
    throw new PasskeyFailure(REASONS[name] ?? 'passkeyFailed');
  });
  if (credential === null) throw new PasskeyFailure('passkeyNotChosen');
  return written(credential as PublicKeyCredential);
}

function written(credential: PublicKeyCredential): object {
  const { response } = credential;
  return {
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      ...('attestationObject' in response
        ? created(response as AuthenticatorAttestationResponse)
        : proven(response as AuthenticatorAssertionResponse)),
    },
  };
}

function created(response: AuthenticatorAttestationResponse): object {
  return {
    attestationObject: textOf(response.attestationObject),
    transports: response.getTransports(),
  };
}

function proven(response: AuthenticatorAssertionResponse): object {
  const { authenticatorData, signature, userHandle } = response;
  return {
    authenticatorData: textOf(authenticatorData),
    signature: textOf(signature),
    ...(userHandle && { userHandle: textOf(userHandle) }),
  };
}
