/** Where a client is. Data only: what happens there follows from these values, never from the id. */
export interface Profile {
  readonly id: string;
  readonly summary: string;
  /** Which of the site's DNS views the client is told. */
  readonly dns: "internal" | "external";
  /** Inside, the corporate network's private addresses can be reached; outside, packets to them vanish. */
  readonly place: "inside" | "outside";
  /** The client's own address unless the site says otherwise; null: taken from the site's internal networks. */
  readonly address: string | null;
  /** The address servers see, where it differs from the client's own (NAT); null: the same. */
  readonly source: string | null;
  /** Seconds for one round trip to the DNS resolver and to the PAC server. */
  readonly roundTrip: { readonly dns: number; readonly pac: number };
}
