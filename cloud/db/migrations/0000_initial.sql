CREATE TABLE "favourite" (
	"person" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "favourite_person_kind_slug_pk" PRIMARY KEY("person","kind","slug")
);
--> statement-breakpoint
CREATE TABLE "item" (
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"title" text NOT NULL,
	"category" text NOT NULL,
	"summary" text NOT NULL,
	"minutes" integer NOT NULL,
	"cover" text NOT NULL,
	"access" text NOT NULL,
	"fiction" boolean NOT NULL,
	"place" integer NOT NULL,
	"body" jsonb NOT NULL,
	"chars" integer NOT NULL,
	"seconds" integer DEFAULT 0 NOT NULL,
	"searchText" text NOT NULL,
	"leans" text[] NOT NULL,
	"state" text NOT NULL,
	"importedAt" timestamp with time zone NOT NULL,
	"confirmedBy" uuid,
	CONSTRAINT "item_kind_slug_version_pk" PRIMARY KEY("kind","slug","version")
);
--> statement-breakpoint
CREATE TABLE "law" (
	"slug" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"short" text NOT NULL,
	"issuer" text NOT NULL,
	"inForce" date NOT NULL,
	"recheck" text,
	"articles" jsonb NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outline" (
	"slug" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"forWhom" text NOT NULL,
	"minutes" integer NOT NULL,
	"opening" text NOT NULL,
	"questions" text[] NOT NULL,
	"closing" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event" uuid NOT NULL,
	"person" uuid NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"way" text NOT NULL,
	"happenedAt" timestamp with time zone NOT NULL,
	"reason" text,
	"atUnit" uuid NOT NULL,
	"atLevel" text NOT NULL,
	"atGroups" text[] NOT NULL,
	"enteredBy" uuid,
	"enteredAt" timestamp with time zone NOT NULL,
	CONSTRAINT "attendance_hand" CHECK (("attendance"."way" = 'hand') = ("attendance"."enteredBy" is not null) and ("attendance"."way" <> 'hand' or "attendance"."reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "attendance_try" (
	"event" uuid NOT NULL,
	"person" uuid NOT NULL,
	"wrong" integer NOT NULL,
	CONSTRAINT "attendance_try_event_person_pk" PRIMARY KEY("event","person")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"place" text NOT NULL,
	"startsAt" timestamp with time zone NOT NULL,
	"endsAt" timestamp with time zone NOT NULL,
	"programme" text,
	"secret" text NOT NULL,
	"openedAt" timestamp with time zone,
	"endedAt" timestamp with time zone,
	"test" boolean DEFAULT false NOT NULL,
	"enteredBy" uuid NOT NULL,
	"enteredAt" timestamp with time zone NOT NULL,
	CONSTRAINT "event_order" CHECK ("event"."endsAt" > "event"."startsAt")
);
--> statement-breakpoint
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
	"since" date NOT NULL,
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
CREATE TABLE "enrolment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person" uuid NOT NULL,
	"programme" text NOT NULL,
	"version" integer NOT NULL,
	"appointedOn" date NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"startsOn" date NOT NULL,
	"dueOn" date NOT NULL,
	"atUnit" uuid NOT NULL,
	"atLevel" text NOT NULL,
	"atGroups" text[] NOT NULL,
	"enteredBy" uuid NOT NULL,
	"enteredAt" timestamp with time zone NOT NULL,
	CONSTRAINT "enrolment_due" CHECK ("enrolment"."dueOn" >= "enrolment"."startsOn")
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"title" text NOT NULL,
	"audience" text NOT NULL,
	"purpose" text NOT NULL,
	"dueDays" integer NOT NULL,
	"steps" jsonb NOT NULL,
	"state" text NOT NULL,
	"importedAt" timestamp with time zone NOT NULL,
	CONSTRAINT "programme_slug_version_pk" PRIMARY KEY("slug","version")
);
--> statement-breakpoint
CREATE TABLE "record" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enrolment" uuid NOT NULL,
	"person" uuid NOT NULL,
	"step" text NOT NULL,
	"way" text NOT NULL,
	"happenedOn" date NOT NULL,
	"reason" text NOT NULL,
	"atUnit" uuid NOT NULL,
	"atLevel" text NOT NULL,
	"atGroups" text[] NOT NULL,
	"enteredBy" uuid NOT NULL,
	"enteredAt" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "talk" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enrolment" uuid NOT NULL,
	"person" uuid NOT NULL,
	"step" text NOT NULL,
	"happenedAt" timestamp with time zone NOT NULL,
	"place" text NOT NULL,
	"talker" text NOT NULL,
	"capacity" text NOT NULL,
	"outline" text,
	"corrects" uuid,
	"atUnit" uuid NOT NULL,
	"atLevel" text NOT NULL,
	"atGroups" text[] NOT NULL,
	"enteredBy" uuid NOT NULL,
	"enteredAt" timestamp with time zone NOT NULL,
	CONSTRAINT "talk_corrects_unique" UNIQUE("corrects")
);
--> statement-breakpoint
CREATE TABLE "talk_reply" (
	"id" uuid PRIMARY KEY NOT NULL,
	"talk" uuid NOT NULL,
	"person" uuid NOT NULL,
	"agrees" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "voided" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"target" uuid NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "voided_target_unique" UNIQUE("target")
);
--> statement-breakpoint
CREATE TABLE "checkin" (
	"person" uuid NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "checkin_person_day_kind_slug_pk" PRIMARY KEY("person","day","kind","slug")
);
--> statement-breakpoint
CREATE TABLE "completion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session" uuid NOT NULL,
	"person" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"atUnit" uuid NOT NULL,
	"atLevel" text NOT NULL,
	"atGroups" text[] NOT NULL,
	CONSTRAINT "completion_session_unique" UNIQUE("session")
);
--> statement-breakpoint
CREATE TABLE "day_note" (
	"person" uuid NOT NULL,
	"day" date NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "day_note_person_day_pk" PRIMARY KEY("person","day")
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"person" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"seconds" integer DEFAULT 0 NOT NULL,
	"paragraph" integer DEFAULT 0 NOT NULL,
	"end" boolean DEFAULT false NOT NULL,
	"updatedAt" timestamp with time zone NOT NULL,
	CONSTRAINT "reading_person_kind_slug_version_pk" PRIMARY KEY("person","kind","slug","version")
);
--> statement-breakpoint
CREATE TABLE "reflection" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person" uuid NOT NULL,
	"enrolment" uuid NOT NULL,
	"step" text NOT NULL,
	"text" text NOT NULL,
	"atUnit" uuid NOT NULL,
	"atLevel" text NOT NULL,
	"atGroups" text[] NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "study_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"openedAt" timestamp with time zone NOT NULL,
	"closedAt" timestamp with time zone,
	"accepted" integer DEFAULT 0 NOT NULL,
	"beats" "int4multirange" DEFAULT '{}' NOT NULL,
	"covered" "int4multirange" DEFAULT '{}' NOT NULL,
	CONSTRAINT "study_session_accepted" CHECK ("study_session"."accepted" >= 0)
);
--> statement-breakpoint
CREATE TABLE "watch" (
	"person" uuid NOT NULL,
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"seconds" integer NOT NULL,
	"watched" "int4multirange" DEFAULT '{}' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"updatedAt" timestamp with time zone NOT NULL,
	CONSTRAINT "watch_person_slug_version_pk" PRIMARY KEY("person","slug","version")
);
--> statement-breakpoint
ALTER TABLE "favourite" ADD CONSTRAINT "favourite_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_event_event_id_fk" FOREIGN KEY ("event") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_atUnit_unit_id_fk" FOREIGN KEY ("atUnit") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_try" ADD CONSTRAINT "attendance_try_event_event_id_fk" FOREIGN KEY ("event") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_try" ADD CONSTRAINT "attendance_try_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_atUnit_unit_id_fk" FOREIGN KEY ("atUnit") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_programme_version_programme_slug_version_fk" FOREIGN KEY ("programme","version") REFERENCES "public"."programme"("slug","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record" ADD CONSTRAINT "record_enrolment_enrolment_id_fk" FOREIGN KEY ("enrolment") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record" ADD CONSTRAINT "record_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record" ADD CONSTRAINT "record_atUnit_unit_id_fk" FOREIGN KEY ("atUnit") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_enrolment_enrolment_id_fk" FOREIGN KEY ("enrolment") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk" ADD CONSTRAINT "talk_atUnit_unit_id_fk" FOREIGN KEY ("atUnit") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_reply" ADD CONSTRAINT "talk_reply_talk_talk_id_fk" FOREIGN KEY ("talk") REFERENCES "public"."talk"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "talk_reply" ADD CONSTRAINT "talk_reply_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkin" ADD CONSTRAINT "checkin_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion" ADD CONSTRAINT "completion_session_study_session_id_fk" FOREIGN KEY ("session") REFERENCES "public"."study_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion" ADD CONSTRAINT "completion_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "completion" ADD CONSTRAINT "completion_atUnit_unit_id_fk" FOREIGN KEY ("atUnit") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_note" ADD CONSTRAINT "day_note_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_enrolment_enrolment_id_fk" FOREIGN KEY ("enrolment") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_atUnit_unit_id_fk" FOREIGN KEY ("atUnit") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_session" ADD CONSTRAINT "study_session_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "watch" ADD CONSTRAINT "watch_person_person_id_fk" FOREIGN KEY ("person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "item_list" ON "item" USING btree ("state","kind","place");--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_key" ON "attendance" USING btree ("event","person","round");--> statement-breakpoint
CREATE INDEX "attendance_person" ON "attendance" USING btree ("person");--> statement-breakpoint
CREATE INDEX "event_starts" ON "event" USING btree ("startsAt");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "grant_live" ON "account_grant" USING btree ("account","role",coalesce("unit", '00000000-0000-0000-0000-000000000000')) WHERE "account_grant"."revokedAt" is null;--> statement-breakpoint
CREATE INDEX "invite_person" ON "invite" USING btree ("person");--> statement-breakpoint
CREATE UNIQUE INDEX "person_roster" ON "person" USING btree ("unit","name","tag");--> statement-breakpoint
CREATE INDEX "person_name" ON "person" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "person_version_key" ON "person_version" USING btree ("person","since");--> statement-breakpoint
CREATE INDEX "request_person" ON "request" USING btree ("person");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolment_key" ON "enrolment" USING btree ("person","programme","appointedOn","round");--> statement-breakpoint
CREATE INDEX "enrolment_programme" ON "enrolment" USING btree ("programme","dueOn");--> statement-breakpoint
CREATE INDEX "record_enrolment" ON "record" USING btree ("enrolment");--> statement-breakpoint
CREATE INDEX "talk_enrolment" ON "talk" USING btree ("enrolment");--> statement-breakpoint
CREATE UNIQUE INDEX "talk_reply_yes" ON "talk_reply" USING btree ("talk") WHERE "talk_reply"."agrees" = 'yes';--> statement-breakpoint
CREATE INDEX "talk_reply_talk" ON "talk_reply" USING btree ("talk");--> statement-breakpoint
CREATE INDEX "voided_kind" ON "voided" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "completion_person" ON "completion" USING btree ("person","at");--> statement-breakpoint
CREATE INDEX "reflection_person" ON "reflection" USING btree ("person");--> statement-breakpoint
CREATE INDEX "reflection_enrolment" ON "reflection" USING btree ("enrolment");--> statement-breakpoint
CREATE UNIQUE INDEX "study_session_live" ON "study_session" USING btree ("person") WHERE "study_session"."closedAt" is null;--> statement-breakpoint
CREATE INDEX "study_session_person" ON "study_session" USING btree ("person","openedAt");