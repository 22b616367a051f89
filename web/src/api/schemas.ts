import { z } from 'zod';

// zod's compiled validators need eval, which the content security policy forbids
z.config({ jitless: true });

export { z };
