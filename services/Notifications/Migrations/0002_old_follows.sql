-- How far the follows from before this room have been read from Catalog. One row.
create table old_follows (
    id int primary key check (id = 1),
    after text,
    done boolean not null default false);
insert into old_follows (id) values (1);
