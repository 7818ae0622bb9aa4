-- What every refresh token of a session is marked with, so that one that was replaced long ago is told from one that
-- never was. It lets nobody in. Sessions that are there get one; their tokens have no mark until the next refresh.

alter table session add column lineage text not null
  default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
alter table session alter column lineage drop default;

drop trigger session_log on session;
create trigger session_log after insert or delete or update of ended_at on session
  for each row execute function log_change('refresh_digest', 'former_digest', 'former_seed', 'lineage');
