/** What allauth's headless API says, as its own specification writes it. */
export type FactorType = 'totp' | 'webauthn' | 'recovery_codes';

export interface Flow {
  id: string;
  is_pending?: boolean;
  types?: FactorType[];
}

export interface RefusedField {
  code: string;
  param?: string;
  message: string;
}

interface Used {
  created_at: number;
  last_used_at: number | null;
}

export interface AppFactor extends Used {
  type: 'totp';
}

export interface PasskeyFactor extends Used {
  type: 'webauthn';
  id: number;
  name: string;
  is_passwordless?: boolean;
}

export interface RecoveryFactor extends Used {
  type: 'recovery_codes';
  total_code_count: number;
  unused_code_count: number;
  /** Only the first time that they are asked for. */
  unused_codes?: string[];
}

export type Factor = AppFactor | PasskeyFactor | RecoveryFactor;

export interface AppSecret {
  secret: string;
  totp_url: string;
}

export interface Device {
  id: number;
  user_agent: string;
  ip: string;
  created_at: number;
  last_seen_at?: number;
  is_current: boolean;
}
