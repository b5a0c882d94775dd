-- Accounts made before there were credits.
INSERT INTO `credit_balances` (`account_id`, `balance`) SELECT `id`, 10 FROM `accounts`;
--> statement-breakpoint
INSERT INTO `credit_entries` (`id`, `account_id`, `kind`, `subject`, `amount`, `balance`, `created_at`)
SELECT `uid`, `id`, 'welcome', `uid`, 10, 10, `created_at` FROM `accounts`;
