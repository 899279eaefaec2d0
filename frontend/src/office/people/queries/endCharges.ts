import { client, read } from '@/platform/api';

/** Ends the charges that others take over; repeated after a failure, only the rest is left. */
export async function endCharges(postings: readonly string[], endsOn: string): Promise<void> {
  for (const posting_id of postings) {
    await read(
      client.POST('/api/office/postings/{posting_id}/end/', {
        params: { path: { posting_id } },
        body: { ends_on: endsOn, order_reference: '' },
      }),
    );
  }
}
