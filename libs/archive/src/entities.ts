import { Dossier, Paper, PaperSet } from './paper';

export const archiveEntities = [PaperSet, Paper, Dossier];
