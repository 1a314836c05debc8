ALTER TABLE "certificate" ALTER COLUMN "fileHash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "certificate" ALTER COLUMN "bytes" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "certificate" ALTER COLUMN "sealedAt" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "certificate" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "certificate" ADD COLUMN "unitName" text;--> statement-breakpoint
ALTER TABLE "certificate" ADD COLUMN "signerSalt" text;--> statement-breakpoint
ALTER TABLE "certificate" ADD COLUMN "unitSalt" text;--> statement-breakpoint
ALTER TABLE "certificate" ADD COLUMN "doneOn" date;--> statement-breakpoint
ALTER TABLE "certificate" ADD COLUMN "earlier" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "certificate_earlier" ON "certificate" USING gin ("earlier");--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_done" CHECK (("certificate"."kind" = 'completion') = ("certificate"."doneOn" is not null));--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_sealed" CHECK (("certificate"."fileHash" is null) = ("certificate"."sealedAt" is null)
      and ("certificate"."fileHash" is null) = ("certificate"."bytes" is null));