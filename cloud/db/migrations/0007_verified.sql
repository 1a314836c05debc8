-- One round trip and a kept plan: who holds a sheet is answered as fast as its row can be read.
CREATE FUNCTION ledger_link(of_signing uuid, of_kind text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE link jsonb;
BEGIN
	SELECT jsonb_build_object('place', l."place", 'record', l."record", 'hash', l."hash", 'previous', l."previous",
		'signature', l."signature", 'key', l."key", 'publicKey', k."publicKey", 'before', b."hash") INTO link
	FROM "ledger" l
	LEFT JOIN "ledger_key" k ON k."id" = l."key"
	LEFT JOIN "ledger" b ON b."place" = l."place" - 1
	WHERE l."signing" = of_signing AND l."kind" = of_kind;
	RETURN link;
END $$;
--> statement-breakpoint
CREATE FUNCTION ledger_withdrawn(of_signing uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM "ledger" w WHERE w."signing" = of_signing AND w."kind" = 'withdrawn');
END $$;
--> statement-breakpoint
CREATE FUNCTION verified_pledge(of_serial text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE answer jsonb;
BEGIN
	SELECT jsonb_build_object('kind', 'pledge', 'title', t."title", 'name', s."name", 'unitName', s."unitName",
		'erased', s."erasedAt" IS NOT NULL, 'fileHash', c."fileHash",
		'day', to_char(s."signedAt" AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'),
		'state', CASE WHEN ledger_withdrawn(s."id") THEN 'withdrawn' WHEN EXISTS (
			SELECT FROM "signing" later WHERE later."person" = s."person" AND later."text" = s."text"
				AND later."version" > s."version" AND NOT ledger_withdrawn(later."id")) THEN 'superseded' ELSE 'valid' END)
		|| ledger_link(s."id", 'signed') INTO answer
	FROM "signing" s
	JOIN "pledge_text" t ON t."slug" = s."text" AND t."version" = s."version"
	LEFT JOIN "certificate" c ON c."kind" = 'pledge' AND c."target" = s."id"
	WHERE s."serial" = of_serial;
	RETURN answer;
END $$;
--> statement-breakpoint
CREATE FUNCTION verified_completion(of_serial text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE answer jsonb;
BEGIN
	SELECT jsonb_build_object('kind', 'completion', 'title', '结业证书：' || g."title", 'name', c."name",
		'unitName', c."unitName", 'erased', c."erasedAt" IS NOT NULL, 'fileHash', c."fileHash", 'day', c."doneOn",
		'state', CASE WHEN EXISTS (SELECT FROM "voided" v WHERE v."target" = c."target") THEN 'withdrawn' ELSE 'valid' END)
		|| ledger_link(c."id", 'completed') INTO answer
	FROM "certificate" c
	JOIN "enrolment" e ON e."id" = c."target"
	JOIN "programme" g ON g."slug" = e."programme" AND g."version" = e."version"
	WHERE c."serial" = of_serial AND c."kind" = 'completion';
	RETURN answer;
END $$;
--> statement-breakpoint
CREATE FUNCTION verified(of_serial text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN coalesce(verified_pledge(of_serial), verified_completion(of_serial));
END $$;
