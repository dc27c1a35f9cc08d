/** The shapes that recur in plan-2024.json: numbers, targets, lines of funding, outputs, legal references. */

export interface PrintedNumber {
  readonly value: number;
  readonly unit: string;
  readonly printed: string | null;
  readonly source: string;
}

/** A target: "subject direction comparator value". */
export interface TargetItem extends PrintedNumber {
  readonly id?: string;
  readonly subject: string;
  readonly direction?: string;
  readonly comparator: '>=' | '<=' | '=';
  /** "trên", "dưới": the bound itself does not count. */
  readonly strict?: boolean;
  readonly approximate?: boolean;
  readonly scope: string;
  readonly partOf?: string;
}

export interface Line {
  readonly code: string;
  readonly name: string;
  readonly source: string;
  readonly content: { readonly source: string; readonly label: string } | null;
  readonly outputs: readonly Output[];
  readonly funding: Funding;
}

export interface Project extends Line {
  readonly subprojects: readonly Line[];
}

type MaybeNumber = PrintedNumber | null;

export interface Funding {
  readonly source: string;
  readonly centralDevelopment: MaybeNumber;
  readonly centralRecurrent: MaybeNumber;
  readonly localProvincial: MaybeNumber;
  readonly localDistrict: MaybeNumber;
  readonly mobilised: MaybeNumber;
  readonly centralTotal: PrintedNumber;
  readonly total: PrintedNumber;
}

export interface Output {
  readonly id: string;
  readonly subject: string;
  readonly quantity?: PrintedNumber;
  readonly breakdowns?: readonly {
    readonly by: string;
    readonly label: string;
    readonly items: readonly { readonly name: string; readonly quantity: PrintedNumber }[];
  }[];
  readonly solidCriteriaCount?: PrintedNumber;
  readonly solidCriteria?: readonly string[];
  readonly minimumLife?: PrintedNumber;
  readonly minimumArea?: PrintedNumber;
}

export interface CentralFunding {
  readonly total: PrintedNumber;
  readonly development: PrintedNumber;
  readonly recurrent: PrintedNumber;
}

export interface LocalFunding {
  readonly total: PrintedNumber;
  readonly provincial: PrintedNumber;
  readonly district: PrintedNumber;
}

/** A legal document where the plan cites it. */
export interface LegalReference {
  readonly kind: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string;
  readonly subject: string | null;
  readonly source: string;
  readonly text?: string;
}

export interface LegalCitation extends LegalReference {
  readonly id: string;
  readonly number: string;
  readonly role: 'main' | 'mention' | 'body';
  readonly series: string | null;
  readonly sequence: number | null;
}

export interface IssuedDocuments {
  readonly label: string;
  readonly statedCount: PrintedNumber;
  readonly footnote: number;
  readonly items: readonly LegalReference[];
}
