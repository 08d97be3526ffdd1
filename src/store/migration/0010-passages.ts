import type { Migration } from "../migrate.ts";

/**
 * The sentences of a document in one row: a filing wrote forty, and as many into their index. `key` and `last` are the keys of the
 * first and the last of them; `spans` has 16 hexadecimal digits for each key, eight for where the sentence starts and eight for where it
 * ends, zeros where there is none any more.
 */
export const passages: Migration = {
  number: 10,
  statements: [
    `create table passage_list (
      key integer primary key,
      last integer not null,
      space text not null,
      document text not null,
      spans text not null,
      unique (space, document),
      foreign key (space, document) references document (space, id)
    ) strict`,
    `insert into passage_list (key, last, space, document, spans)
      select first, last, space, document, (
        with recursive numbered (key) as (
          select list.first union all select key + 1 from numbered where key < list.last
        )
        select group_concat(printf('%08x%08x', coalesce(start, 0), coalesce("end", 0)), '' order by numbered.key)
        from numbered left join passage on passage.key = numbered.key
      ) from (
        select space, document, min(key) as first, max(key) as last from passage group by space, document
      ) as list order by first`,
    "drop table passage",
  ],
};
