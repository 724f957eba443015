import type { Region } from './types';

export interface Step {
  code: string;
  name: string;
}

interface Known extends Step {
  parent?: string;
}

/** Names of tenants and who lies above whom, from the overviews read so far. */
export class Trail {
  private readonly known = new Map<string, Known>();

  learn(regions: Pick<Region, 'code' | 'name' | 'parent'>[]): void {
    for (const { code, name, parent } of regions) {
      // The first of an overview below names none above it, which was known from the one above.
      const above = parent ?? this.known.get(code)?.parent;
      this.known.set(code, { code, name, ...(above !== undefined && { parent: above }) });
    }
  }

  /** The way down from one's own tenant, both ends with it; what is between as far as known. */
  to(code: string, own: Step): Step[] {
    const way: Step[] = [];
    let at = this.known.get(code);
    while (at !== undefined && at.code !== own.code) {
      way.unshift({ code: at.code, name: at.name });
      at = at.parent === undefined ? undefined : this.known.get(at.parent);
    }
    return [own, ...way];
  }
}

export const trail = new Trail();
