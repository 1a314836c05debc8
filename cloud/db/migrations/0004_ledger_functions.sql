-- Waits for its turn, then reads: one trip while everybody else who signs waits. A statement inside sees what was
-- committed before it began, which a lock in the outer statement's own select would not.
CREATE FUNCTION ledger_last() RETURNS TABLE ("place" bigint, "hash" text) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
	PERFORM pg_advisory_xact_lock(718204632);
	RETURN QUERY SELECT l."place", l."hash" FROM "ledger" l ORDER BY l."place" DESC LIMIT 1;
END $$;
--> statement-breakpoint
CREATE FUNCTION verified_completion(of_serial text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE answer jsonb;
BEGIN
	SELECT jsonb_build_object('kind', 'completion', 'title', '结业证书：' || g."title", 'name', c."name",
		'unitName', c."unitName", 'erased', c."erasedAt" IS NOT NULL, 'fileHash', c."fileHash", 'day', c."doneOn",
		'person', c."person", 'atUnit', c."atUnit", 'signerSalt', c."signerSalt", 'unitSalt', c."unitSalt",
		'state', CASE WHEN EXISTS (SELECT FROM "voided" v WHERE v."target" = c."target") THEN 'withdrawn' ELSE 'valid' END,
		'place', l."place", 'record', l."record", 'hash', l."hash", 'previous', l."previous",
		'signature', l."signature", 'key', l."key", 'publicKey', k."publicKey", 'before', b."hash") INTO answer
	FROM "certificate" c
	JOIN "enrolment" e ON e."id" = c."target"
	JOIN "programme" g ON g."slug" = e."programme" AND g."version" = e."version"
	JOIN "ledger" l ON l."signing" = c."id" AND l."kind" = 'completed'
	LEFT JOIN "ledger_key" k ON k."id" = l."key"
	LEFT JOIN "ledger" b ON b."place" = l."place" - 1
	WHERE c."serial" = of_serial AND c."kind" = 'completion';
	RETURN answer;
END $$;
--> statement-breakpoint
-- One round trip and a kept plan: who holds a sheet is answered as fast as its row can be read. A pledge stands
-- inline, since each call of a function costs what an index look-up does.
CREATE FUNCTION verified(of_serial text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE answer jsonb;
BEGIN
	SELECT jsonb_build_object('kind', 'pledge', 'title', t."title", 'name', s."name", 'unitName', s."unitName",
		'erased', s."erasedAt" IS NOT NULL, 'fileHash', c."fileHash",
		'day', to_char(s."signedAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'),
		'person', s."person", 'atUnit', s."atUnit", 'signerSalt', s."signerSalt", 'unitSalt', s."unitSalt",
		'state', CASE WHEN EXISTS (SELECT FROM "ledger" w WHERE w."signing" = s."id" AND w."kind" = 'withdrawn')
			THEN 'withdrawn' WHEN EXISTS (
			SELECT FROM "signing" later WHERE later."person" = s."person" AND later."text" = s."text"
				AND later."version" > s."version" AND NOT EXISTS (
					SELECT FROM "ledger" w WHERE w."signing" = later."id" AND w."kind" = 'withdrawn'))
			THEN 'superseded' ELSE 'valid' END,
		'place', l."place", 'record', l."record", 'hash', l."hash", 'previous', l."previous",
		'signature', l."signature", 'key', l."key", 'publicKey', k."publicKey", 'before', b."hash") INTO answer
	FROM "signing" s
	JOIN "pledge_text" t ON t."slug" = s."text" AND t."version" = s."version"
	JOIN "ledger" l ON l."signing" = s."id" AND l."kind" = 'signed'
	LEFT JOIN "ledger_key" k ON k."id" = l."key"
	LEFT JOIN "ledger" b ON b."place" = l."place" - 1
	LEFT JOIN "certificate" c ON c."kind" = 'pledge' AND c."target" = s."id"
	WHERE s."serial" = of_serial;
	RETURN coalesce(answer, verified_completion(of_serial));
END $$;
