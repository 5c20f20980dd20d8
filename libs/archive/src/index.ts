export { ArchiveModule } from './archive.module';
export { Dossiers } from './dossiers';
export { FileStore, FolderStore } from './file-store';
export { Dossier, Paper, PaperSet } from './paper';
export { Papers } from './papers';
export { archiveEntities } from './entities';
