-- The edges are told what to drop by CdnSync, which hears it from the broker: nothing was ever written here.
drop table edge_purge;
