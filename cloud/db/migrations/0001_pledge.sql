CREATE TABLE "ledger" (
	"place" bigint PRIMARY KEY NOT NULL,
	"signing" uuid NOT NULL,
	"kind" text NOT NULL,
	"record" text NOT NULL,
	"hash" text NOT NULL,
	"previous" text NOT NULL,
	"signature" text NOT NULL,
	"key" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "ledger_hash_unique" UNIQUE("hash"),
	CONSTRAINT "ledger_previous_unique" UNIQUE("previous"),
	CONSTRAINT "ledger_place" CHECK ("ledger"."place" > 0),
	CONSTRAINT "ledger_hash" CHECK ("ledger"."hash" ~ '^[0-9a-f]{64}$' and "ledger"."previous" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "ledger_key" (
	"id" text PRIMARY KEY NOT NULL,
	"algorithm" text NOT NULL,
	"publicKey" text NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pledge_draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person" uuid NOT NULL,
	"text" text NOT NULL,
	"version" integer NOT NULL,
	"openedAt" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pledge_text" (
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"audience" text NOT NULL,
	"preamble" text NOT NULL,
	"articles" text[] NOT NULL,
	"closing" text NOT NULL,
	"minSeconds" integer NOT NULL,
	"change" text NOT NULL,
	"hash" text NOT NULL,
	"importedAt" timestamp with time zone NOT NULL,
	CONSTRAINT "pledge_text_slug_version_pk" PRIMARY KEY("slug","version")
);
--> statement-breakpoint
CREATE TABLE "signing" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person" uuid NOT NULL,
	"text" text NOT NULL,
	"version" integer NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"serial" text NOT NULL,
	"name" text,
	"unitName" text,
	"strokes" jsonb,
	"signerSalt" text,
	"unitSalt" text,
	"channel" text NOT NULL,
	"atUnit" uuid NOT NULL,
	"atLevel" text NOT NULL,
	"atGroups" text[] NOT NULL,
	"signedAt" timestamp with time zone NOT NULL,
	"enteredBy" uuid,
	"erasedAt" timestamp with time zone,
	"erasedGround" text,
	CONSTRAINT "signing_serial_unique" UNIQUE("serial"),
	CONSTRAINT "signing_paper" CHECK (("signing"."channel" = 'paper') = ("signing"."enteredBy" is not null)),
	CONSTRAINT "signing_erased" CHECK (("signing"."erasedAt" is null) = ("signing"."erasedGround" is null))
);
--> statement-breakpoint
ALTER TABLE "pledge_draft" ADD CONSTRAINT "pledge_draft_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_draft" ADD CONSTRAINT "pledge_draft_text_version_pledge_text_slug_version_fk" FOREIGN KEY ("text","version") REFERENCES "public"."pledge_text"("slug","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing" ADD CONSTRAINT "signing_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing" ADD CONSTRAINT "signing_atUnit_unit_id_fk" FOREIGN KEY ("atUnit") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signing" ADD CONSTRAINT "signing_text_version_pledge_text_slug_version_fk" FOREIGN KEY ("text","version") REFERENCES "public"."pledge_text"("slug","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_signing" ON "ledger" USING btree ("signing","kind");--> statement-breakpoint
CREATE INDEX "pledge_draft_person" ON "pledge_draft" USING btree ("person");--> statement-breakpoint
CREATE UNIQUE INDEX "signing_key" ON "signing" USING btree ("person","text","version","round");