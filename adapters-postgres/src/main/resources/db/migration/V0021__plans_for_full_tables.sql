-- Each vacuum has their plans made anew, at a time when the tables they take from are all but empty: they would be read
-- whole from then on, while dead rows by the ten thousand gather there until the next vacuum. Always by the index, then.
alter function publish_changes(integer, boolean) set enable_seqscan = off;
alter function seal_changes(integer) set enable_seqscan = off;
