CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person" uuid,
	"openid" text,
	"consent" text,
	"consentAt" timestamp with time zone,
	"createdAt" timestamp with time zone NOT NULL,
	CONSTRAINT "account_person_unique" UNIQUE("person"),
	CONSTRAINT "account_openid_unique" UNIQUE("openid")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"requestId" text NOT NULL,
	"account" uuid NOT NULL,
	"action" text NOT NULL,
	"target" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_grant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account" uuid NOT NULL,
	"role" text NOT NULL,
	"unit" uuid,
	"by" uuid,
	"at" timestamp with time zone NOT NULL,
	"revokedAt" timestamp with time zone,
	"reason" text,
	CONSTRAINT "grant_role" CHECK ("account_grant"."role" in ('liaison', 'organiser') and ("account_grant"."role" = 'organiser') = ("account_grant"."unit" is null))
);
--> statement-breakpoint
CREATE TABLE "invite" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person" uuid NOT NULL,
	"codeHash" text NOT NULL,
	"by" uuid,
	"at" timestamp with time zone NOT NULL,
	"expiresAt" timestamp with time zone NOT NULL,
	"usedAt" timestamp with time zone,
	"usedBy" uuid,
	"wrong" integer DEFAULT 0 NOT NULL,
	"lockedUntil" timestamp with time zone,
	"withdrawnAt" timestamp with time zone,
	"again" boolean DEFAULT false NOT NULL,
	CONSTRAINT "invite_codeHash_unique" UNIQUE("codeHash")
);
--> statement-breakpoint
CREATE TABLE "job" (
	"name" text PRIMARY KEY NOT NULL,
	"runAfter" timestamp with time zone NOT NULL,
	"ranAt" timestamp with time zone,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"tag" text DEFAULT '' NOT NULL,
	"unit" uuid NOT NULL,
	"position" text NOT NULL,
	"level" text NOT NULL,
	"appointment" text NOT NULL,
	"appointedOn" date,
	"groups" text[] NOT NULL,
	"head" boolean NOT NULL,
	"left" boolean DEFAULT false NOT NULL,
	"review" boolean DEFAULT false NOT NULL,
	"calendar" boolean DEFAULT true NOT NULL,
	"erasedAt" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "person_version" (
	"person" uuid NOT NULL,
	"from" date NOT NULL,
	"unit" uuid NOT NULL,
	"position" text NOT NULL,
	"level" text NOT NULL,
	"groups" text[] NOT NULL,
	"head" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"dueOn" date NOT NULL,
	"answer" text,
	"answeredAt" timestamp with time zone,
	"answeredBy" uuid
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tokenHash" text NOT NULL,
	"account" uuid,
	"openid" text,
	"createdAt" timestamp with time zone NOT NULL,
	"expiresAt" timestamp with time zone NOT NULL,
	"revokedAt" timestamp with time zone,
	CONSTRAINT "session_tokenHash_unique" UNIQUE("tokenHash")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suggestion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account" uuid,
	"receiptHash" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"answer" text,
	"answeredAt" timestamp with time zone,
	"answeredBy" uuid,
	CONSTRAINT "suggestion_receiptHash_unique" UNIQUE("receiptHash")
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"parent" uuid,
	CONSTRAINT "unit_name_unique" UNIQUE("name")
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_grant" ADD CONSTRAINT "account_grant_account_account_id_fk" FOREIGN KEY ("account") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_grant" ADD CONSTRAINT "account_grant_unit_unit_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_usedBy_account_id_fk" FOREIGN KEY ("usedBy") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_unit_unit_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_version" ADD CONSTRAINT "person_version_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_version" ADD CONSTRAINT "person_version_unit_unit_id_fk" FOREIGN KEY ("unit") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request" ADD CONSTRAINT "request_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_account_id_fk" FOREIGN KEY ("account") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "grant_live" ON "account_grant" USING btree ("account","role",coalesce("unit", '00000000-0000-0000-0000-000000000000')) WHERE "account_grant"."revokedAt" is null;--> statement-breakpoint
CREATE INDEX "invite_person" ON "invite" USING btree ("person");--> statement-breakpoint
CREATE UNIQUE INDEX "person_roster" ON "person" USING btree ("unit","name","tag");--> statement-breakpoint
CREATE INDEX "person_name" ON "person" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "person_version_key" ON "person_version" USING btree ("person","from");--> statement-breakpoint
CREATE INDEX "request_person" ON "request" USING btree ("person");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account");