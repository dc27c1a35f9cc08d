/**
 * The parts of `tests/fixtures/plan-2024.json` that become records and figures. The file's own conventions are
 * in its `meta.conventions`: null means that the plan prints nothing there; `computed` figures are not printed.
 */
import { readFileSync } from 'node:fs';
import type {
  CentralFunding,
  IssuedDocuments,
  LegalCitation,
  LegalReference,
  Line,
  LocalFunding,
  PrintedNumber,
  Project,
  TargetItem,
} from './printed.ts';

export interface PlanJson {
  readonly plan: {
    readonly title: string;
    readonly number: null;
    readonly date: null;
    readonly place: null;
    readonly year: { readonly value: number };
    readonly issuingBody: { readonly name: string };
    readonly opening: { readonly text: string };
    readonly closing: { readonly text: string };
    readonly signatory: { readonly name: string; readonly title: string; readonly signedFor: string };
    readonly recipients: readonly { readonly text: string }[];
    readonly legalBasis: readonly LegalReference[];
  };
  readonly outline: readonly {
    readonly label: string;
    readonly printedLabel: string;
    readonly heading: string | null;
  }[];
  readonly results2023: {
    readonly guidance: {
      readonly documentsIssued: Record<
        'resolutions' | 'decisions' | 'plans' | 'otherDocuments',
        IssuedDocuments
      >;
    };
    readonly poverty: {
      readonly targets: { readonly items: readonly TargetItem[] };
      readonly results: {
        readonly province: {
          readonly subject: string;
          readonly reduction: PrintedNumber;
          readonly householdsReduced: PrintedNumber;
          readonly rateBefore: PrintedNumber;
          readonly rateAfter: PrintedNumber;
          readonly achievement: PrintedNumber;
        };
        readonly poorDistricts: { readonly reduction: PrintedNumber };
        readonly ethnicMinority: { readonly reduction: PrintedNumber };
      };
    };
    readonly funding: {
      readonly total: PrintedNumber;
      readonly central: CentralFunding & {
        readonly byVintage: readonly (CentralFunding & {
          readonly vintage: number;
          readonly label: string;
        })[];
      };
      readonly local: LocalFunding;
    };
    readonly disbursement: {
      readonly asOf: { readonly date: string };
      readonly dataSource: string;
      readonly total: PrintedNumber;
      readonly central: CentralFunding & Record<'rate' | 'developmentRate' | 'recurrentRate', PrintedNumber>;
      readonly local: LocalFunding & { readonly rate: PrintedNumber };
    };
    readonly assessment: {
      readonly limitations: {
        readonly items: readonly {
          readonly figures?: {
            readonly nearPoorRateIncrease: PrintedNumber & {
              readonly subject: string;
              readonly direction: string;
            };
            readonly districtsBelowTargetCount: PrintedNumber;
          };
        }[];
      };
    };
  };
  readonly plan2024: {
    readonly objectives: {
      readonly specific: { readonly items: readonly TargetItem[] };
      readonly mainResults: {
        readonly items: readonly { readonly id: string; readonly targets: readonly TargetItem[] }[];
      };
      readonly deprivationTargets: {
        readonly dimensions: readonly { readonly id: string; readonly targets: readonly TargetItem[] }[];
      };
    };
    readonly fundingSources: {
      readonly items: readonly { readonly vintages?: readonly PrintedNumber[] }[];
    };
    readonly fundingTotals: {
      readonly total: PrintedNumber;
      readonly central: CentralFunding;
      readonly local: Omit<LocalFunding, 'district'>;
    };
    readonly projects: readonly Project[];
    readonly organisation: {
      readonly agencies: readonly {
        readonly source: string;
        readonly heading: string;
        readonly responsibilities: readonly string[];
      }[];
    };
  };
  readonly footnotes: readonly {
    readonly number: number;
    readonly source: string;
    readonly anchor: string;
    readonly text: string;
  }[];
  readonly legalCitations: readonly LegalCitation[];
  /** Slips of the transcription (kind `ocr`), with how often each occurs. */
  readonly ocrNormalisations: readonly {
    readonly kind: string;
    readonly original: string;
    readonly normalised: string;
    readonly count: number | null;
  }[];
}

const planFile = new URL('../../../tests/fixtures/plan-2024.json', import.meta.url);

export const readPlan = (): PlanJson => JSON.parse(readFileSync(planFile, 'utf8')) as PlanJson;

/** The thirteen lines that hold money: sub-projects, and the projects that have none. */
export const linesOf = (plan: PlanJson): Line[] =>
  plan.plan2024.projects.flatMap((project): readonly Line[] =>
    project.subprojects.length > 0 ? project.subprojects : [project],
  );
