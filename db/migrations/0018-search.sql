-- Text as it is searched: small letters, without accents, signs between words as blanks, a blank in front. å and aa, ø and
-- oe, æ and ae become the same, so that each may be typed for the other. src/platform/search/folding.ts does the same.
create function folded(words text) returns text language sql immutable strict parallel safe as $$
  select ' ' || replace(replace(replace(replace(replace(replace(replace(
    translate(lower(words), 'áàâãéèêëíìîïóòôõúùûüýÿçñ-–—.,:;/()[]{}"&+\|_', 'aaaaeeeeiiiioooouuuuyycn                    '),
    'ä', 'ae'), 'æ', 'ae'), 'ö', 'oe'), 'ø', 'oe'), 'å', 'aa'), 'oe', 'o'), 'aa', 'a')
$$;

alter table person add column name_folded text not null generated always as (folded(given_name || ' ' || family_name)) stored;
alter table unit_period add column name_folded text not null generated always as (folded(name)) stored;
alter table committee_period add column name_folded text not null generated always as (folded(name)) stored;
alter table agenda_item add column title_folded text not null generated always as (folded(title)) stored;
-- All titles of what was sent, to find the agendas worth looking into; whether a reader may read an item is decided after.
alter table agenda_publication add column titles_folded text
  generated always as (folded(jsonb_path_query_array(snapshot, '$.items[*].title')::text)) stored;
