CREATE TABLE "certificate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"target" uuid NOT NULL,
	"person" uuid NOT NULL,
	"serial" text NOT NULL,
	"name" text,
	"unitName" text,
	"atUnit" uuid,
	"signerSalt" text,
	"unitSalt" text,
	"doneOn" date,
	"key" text,
	"fileHash" text,
	"bytes" integer,
	"sealedAt" timestamp with time zone,
	"earlier" text[] DEFAULT '{}' NOT NULL,
	"erasedAt" timestamp with time zone,
	CONSTRAINT "certificate_serial_unique" UNIQUE("serial"),
	CONSTRAINT "certificate_hash" CHECK ("certificate"."fileHash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "certificate_done" CHECK (("certificate"."kind" = 'completion') = ("certificate"."doneOn" is not null)),
	CONSTRAINT "certificate_sealed" CHECK (("certificate"."fileHash" is null) = ("certificate"."sealedAt" is null)
      and ("certificate"."fileHash" is null) = ("certificate"."bytes" is null))
);
--> statement-breakpoint
CREATE TABLE "bond" (
	"id" uuid PRIMARY KEY NOT NULL,
	"official" uuid NOT NULL,
	"relative" uuid NOT NULL,
	"relation" text NOT NULL,
	"boundAt" timestamp with time zone NOT NULL,
	"endedAt" timestamp with time zone,
	"endedBy" uuid,
	CONSTRAINT "bond_own" CHECK ("bond"."official" <> "bond"."relative"),
	CONSTRAINT "bond_ended" CHECK (("bond"."endedAt" is null) = ("bond"."endedBy" is null))
);
--> statement-breakpoint
CREATE TABLE "circle" (
	"slug" text PRIMARY KEY NOT NULL,
	"place" integer NOT NULL,
	"title" text NOT NULL,
	"intro" text NOT NULL,
	"questions" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "family_invite" (
	"id" uuid PRIMARY KEY NOT NULL,
	"official" uuid NOT NULL,
	"relation" text NOT NULL,
	"tokenHash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"expiresAt" timestamp with time zone NOT NULL,
	"withdrawnAt" timestamp with time zone,
	"usedAt" timestamp with time zone,
	"usedBy" uuid,
	"bond" uuid,
	CONSTRAINT "family_invite_tokenHash_unique" UNIQUE("tokenHash"),
	CONSTRAINT "family_invite_used" CHECK (("family_invite"."usedAt" is null) = ("family_invite"."bond" is null))
);
--> statement-breakpoint
CREATE TABLE "family_role" (
	"person" uuid NOT NULL,
	"role" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "family_role_person_role_pk" PRIMARY KEY("person","role")
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"bond" uuid PRIMARY KEY NOT NULL,
	"line" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_line" (
	"slug" text PRIMARY KEY NOT NULL,
	"place" integer NOT NULL,
	"text" text NOT NULL,
	"retired" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deferral" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person" uuid NOT NULL,
	"text" text NOT NULL,
	"to" uuid,
	"reason" text,
	"at" timestamp with time zone NOT NULL,
	"settledAt" timestamp with time zone,
	CONSTRAINT "deferral_words" CHECK (("deferral"."to" is null) = ("deferral"."reason" is null))
);
--> statement-breakpoint
CREATE TABLE "hall" (
	"event" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"openedAt" timestamp with time zone NOT NULL,
	"closedAt" timestamp with time zone,
	"by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pledge_read" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person" uuid NOT NULL,
	"text" text NOT NULL,
	"version" integer NOT NULL,
	"openSeconds" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "kind" text DEFAULT 'official' NOT NULL;--> statement-breakpoint
ALTER TABLE "programme" ADD COLUMN "family" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "signing" ADD COLUMN "event" uuid;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_atUnit_unit_id_fk" FOREIGN KEY ("atUnit") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bond" ADD CONSTRAINT "bond_official_person_id_fk" FOREIGN KEY ("official") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bond" ADD CONSTRAINT "bond_relative_person_id_fk" FOREIGN KEY ("relative") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_invite" ADD CONSTRAINT "family_invite_official_person_id_fk" FOREIGN KEY ("official") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_invite" ADD CONSTRAINT "family_invite_usedBy_account_id_fk" FOREIGN KEY ("usedBy") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_invite" ADD CONSTRAINT "family_invite_bond_bond_id_fk" FOREIGN KEY ("bond") REFERENCES "public"."bond"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_role" ADD CONSTRAINT "family_role_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_bond_bond_id_fk" FOREIGN KEY ("bond") REFERENCES "public"."bond"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_line_letter_line_slug_fk" FOREIGN KEY ("line") REFERENCES "public"."letter_line"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deferral" ADD CONSTRAINT "deferral_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deferral" ADD CONSTRAINT "deferral_to_person_id_fk" FOREIGN KEY ("to") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hall" ADD CONSTRAINT "hall_event_event_id_fk" FOREIGN KEY ("event") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_read" ADD CONSTRAINT "pledge_read_id_pledge_draft_id_fk" FOREIGN KEY ("id") REFERENCES "public"."pledge_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_read" ADD CONSTRAINT "pledge_read_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pledge_read" ADD CONSTRAINT "pledge_read_text_version_pledge_text_slug_version_fk" FOREIGN KEY ("text","version") REFERENCES "public"."pledge_text"("slug","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_target" ON "certificate" USING btree ("kind","target");--> statement-breakpoint
CREATE INDEX "certificate_file" ON "certificate" USING btree ("fileHash");--> statement-breakpoint
CREATE INDEX "certificate_earlier" ON "certificate" USING gin ("earlier");--> statement-breakpoint
CREATE INDEX "certificate_person" ON "certificate" USING btree ("person");--> statement-breakpoint
CREATE UNIQUE INDEX "bond_live" ON "bond" USING btree ("official","relative") WHERE "bond"."endedAt" is null;--> statement-breakpoint
CREATE INDEX "bond_relative" ON "bond" USING btree ("relative");--> statement-breakpoint
CREATE INDEX "family_invite_official" ON "family_invite" USING btree ("official");--> statement-breakpoint
CREATE INDEX "deferral_person" ON "deferral" USING btree ("person");--> statement-breakpoint
CREATE INDEX "deferral_to" ON "deferral" USING btree ("to");--> statement-breakpoint
CREATE INDEX "pledge_read_person" ON "pledge_read" USING btree ("person");--> statement-breakpoint
ALTER TABLE "signing" ADD CONSTRAINT "signing_event_event_id_fk" FOREIGN KEY ("event") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "signing_event" ON "signing" USING btree ("event");--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_kind" CHECK ("person"."kind" in ('official', 'relative'));--> statement-breakpoint
ALTER TABLE "signing" ADD CONSTRAINT "signing_hall" CHECK (("signing"."channel" = 'hall') = ("signing"."event" is not null));