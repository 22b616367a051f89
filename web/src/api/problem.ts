import { z } from './schemas';

const problemSchema = z.object({
  type: z.string().default('about:blank'),
  title: z.string().default('Something went wrong'),
  status: z.number().default(0),
  detail: z.string().nullish(),
  errors: z.record(z.string(), z.array(z.string())).nullish(),
  limit: z.number().nullish(),
});

/** An error answer of the platform (RFC 9457), or the network's refusal to bring one (status 0). */
export class ApiProblem extends Error {
  /** Stable name: the end of the problem's type URI, e.g. `not-playable-yet`. */
  override readonly name: string;

  constructor(
    readonly status: number,
    type: string,
    readonly title: string,
    readonly detail: string | undefined,
    /** Messages by field, for forms. */
    readonly errors: Readonly<Record<string, readonly string[]>>,
    /** Seconds after which asking again makes sense. */
    readonly retryAfter: number | undefined,
    /** How many there may be, where there are too many. */
    readonly limit?: number | undefined,
  ) {
    super(detail ?? title);
    this.name = type.slice(type.lastIndexOf('/') + 1);
  }

  static offline(): ApiProblem {
    return new ApiProblem(0, 'offline', 'The platform cannot be reached', 'Check your connection and try again.', {}, undefined);
  }

  static async from(response: Response): Promise<ApiProblem> {
    const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
    const body: unknown = await response.json().catch(() => ({}));
    const problem = problemSchema.parse(typeof body === 'object' && body !== null ? body : {});
    return new ApiProblem(
      response.status,
      problem.type,
      problem.title,
      problem.detail ?? undefined,
      problem.errors ?? {},
      Number.isFinite(retryAfter) ? retryAfter : undefined,
      problem.limit ?? undefined,
    );
  }
}
