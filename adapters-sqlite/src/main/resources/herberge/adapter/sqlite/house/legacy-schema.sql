-- The schema of the desktop program in its newest variant (v17): the tables, then their indexes.
CREATE TABLE rooms (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  gebaeude_typ TEXT NOT NULL,
  capacity INTEGER NOT NULL,
  price_member REAL NOT NULL,
  price_non_member REAL NOT NULL,
  ort TEXT NOT NULL,
  schluesselcode TEXT,
  nebensaison_preis REAL DEFAULT 0.0,
  hauptsaison_preis REAL DEFAULT 0.0,
  endreinigung REAL DEFAULT 0.0,
  street_address TEXT,
  postal_code TEXT,
  city TEXT,
  notizen TEXT
);
CREATE TABLE bookings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  room_id INTEGER NOT NULL,
  guest_id INTEGER NOT NULL,
  reservierungsnummer TEXT NOT NULL UNIQUE,
  checkin_date TEXT NOT NULL,
  checkout_date TEXT NOT NULL,
  anzahl_gaeste INTEGER NOT NULL,
  status TEXT NOT NULL,
  gesamtpreis REAL NOT NULL,
  bemerkungen TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  anzahl_begleitpersonen INTEGER DEFAULT 0,
  grundpreis REAL DEFAULT 0,
  services_preis REAL DEFAULT 0,
  rabatt_preis REAL DEFAULT 0,
  anzahl_naechte INTEGER DEFAULT 0,
  updated_at TEXT DEFAULT CURRENT_TIMESTAMP,
  bezahlt INTEGER DEFAULT 0,
  bezahlt_am TEXT,
  zahlungsmethode TEXT,
  mahnung_gesendet_am TEXT,
  rechnung_versendet_am TEXT,
  rechnung_versendet_an TEXT,
  ist_stiftungsfall BOOLEAN DEFAULT FALSE,
  payment_recipient_id INTEGER,
  putzplan_checkout_date TEXT,
  ist_dpolg_mitglied INTEGER NOT NULL DEFAULT 0,
  FOREIGN KEY (room_id) REFERENCES rooms (id),
  FOREIGN KEY (guest_id) REFERENCES guests (id)
);
CREATE TABLE accompanying_guests (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  booking_id INTEGER NOT NULL,
  vorname TEXT NOT NULL,
  nachname TEXT NOT NULL,
  geburtsdatum TEXT,
  companion_id INTEGER,
  FOREIGN KEY (booking_id) REFERENCES bookings (id) ON DELETE CASCADE
);
CREATE TABLE additional_services (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  booking_id INTEGER NOT NULL,
  service_name TEXT NOT NULL,
  service_price REAL NOT NULL CHECK(service_price >= 0),
  created_at TEXT DEFAULT CURRENT_TIMESTAMP,
  price_type TEXT DEFAULT 'fixed',
  original_value REAL DEFAULT 0,
  applies_to TEXT DEFAULT 'overnight_price',
  FOREIGN KEY (booking_id) REFERENCES bookings (id) ON DELETE CASCADE
);
CREATE TABLE discounts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  booking_id INTEGER NOT NULL,
  discount_name TEXT NOT NULL,
  discount_type TEXT NOT NULL CHECK(discount_type IN ('percent', 'fixed')),
  discount_value REAL NOT NULL CHECK(discount_value >= 0),
  created_at TEXT DEFAULT CURRENT_TIMESTAMP,
  FOREIGN KEY (booking_id) REFERENCES bookings (id) ON DELETE CASCADE
);
CREATE TABLE email_config (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  smtp_server TEXT NOT NULL,
  smtp_port INTEGER NOT NULL,
  smtp_username TEXT NOT NULL,
  smtp_password TEXT NOT NULL,
  from_email TEXT NOT NULL,
  from_name TEXT NOT NULL,
  use_tls INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE email_templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  template_name TEXT NOT NULL UNIQUE,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  description TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE email_logs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  booking_id INTEGER,
  guest_id INTEGER NOT NULL,
  template_name TEXT NOT NULL,
  recipient_email TEXT NOT NULL,
  subject TEXT NOT NULL,
  status TEXT NOT NULL,
  error_message TEXT,
  sent_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  FOREIGN KEY (booking_id) REFERENCES bookings (id) ON DELETE SET NULL,
  FOREIGN KEY (guest_id) REFERENCES guests (id) ON DELETE CASCADE
);
CREATE TABLE company_settings (
  id INTEGER PRIMARY KEY CHECK(id = 1),
  company_name TEXT NOT NULL,
  street_address TEXT NOT NULL,
  plz TEXT NOT NULL,
  city TEXT NOT NULL,
  country TEXT NOT NULL DEFAULT 'Deutschland',
  phone TEXT NOT NULL,
  fax TEXT,
  email TEXT NOT NULL,
  website TEXT NOT NULL,
  tax_id TEXT NOT NULL,
  ceo_name TEXT NOT NULL,
  registry_court TEXT NOT NULL,
  logo_path TEXT,
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE payment_settings (
  id INTEGER PRIMARY KEY CHECK(id = 1),
  bank_name TEXT NOT NULL,
  iban TEXT NOT NULL,
  bic TEXT NOT NULL,
  account_holder TEXT NOT NULL,
  mwst_rate REAL NOT NULL CHECK(mwst_rate >= 0 AND mwst_rate <= 100),
  payment_due_days INTEGER NOT NULL DEFAULT 14,
  reminder_after_days INTEGER NOT NULL DEFAULT 14,
  payment_text TEXT,
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  dpolg_rabatt REAL DEFAULT 15.0
);
CREATE TABLE service_templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  description TEXT,
  price REAL NOT NULL CHECK(price >= 0),
  is_active INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  emoji TEXT,
  color_hex TEXT,
  show_in_cleaning_plan INTEGER DEFAULT 0,
  cleaning_plan_position TEXT DEFAULT 'start',
  requires_dog_cleaning INTEGER DEFAULT 0,
  requires_bedding_change INTEGER DEFAULT 0,
  requires_deep_cleaning INTEGER DEFAULT 0,
  price_type TEXT DEFAULT 'fixed',
  applies_to TEXT DEFAULT 'overnight_price'
);
CREATE TABLE discount_templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  description TEXT,
  discount_type TEXT NOT NULL CHECK(discount_type IN ('percent', 'fixed')),
  discount_value REAL NOT NULL CHECK(discount_value >= 0),
  is_active INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  emoji TEXT,
  color_hex TEXT,
  show_in_cleaning_plan INTEGER DEFAULT 0,
  cleaning_plan_position TEXT DEFAULT 'start',
  applies_to TEXT DEFAULT 'total_price'
);
CREATE TABLE notification_settings (
  id INTEGER PRIMARY KEY CHECK(id = 1),
  checkin_reminders_enabled BOOLEAN NOT NULL DEFAULT 1,
  payment_reminders_enabled BOOLEAN NOT NULL DEFAULT 1,
  payment_reminder_after_days INTEGER NOT NULL DEFAULT 14,
  payment_reminder_repeat_days INTEGER NOT NULL DEFAULT 14,
  scheduler_interval_hours INTEGER NOT NULL DEFAULT 1,
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE backup_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  auto_backup_enabled BOOLEAN NOT NULL DEFAULT 1,
  backup_interval TEXT NOT NULL DEFAULT 'on_startup',
  max_backups INTEGER NOT NULL DEFAULT 10,
  last_backup_at TEXT
);
CREATE TABLE transaction_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_type TEXT NOT NULL,
  table_name TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  old_data TEXT,
  new_data TEXT,
  user_action TEXT NOT NULL,
  created_at DATETIME DEFAULT CURRENT_TIMESTAMP,
  can_undo INTEGER DEFAULT 1
);
CREATE TABLE pricing_settings (
  id INTEGER PRIMARY KEY CHECK(id = 1),
  hauptsaison_aktiv BOOLEAN NOT NULL DEFAULT 1,
  hauptsaison_start TEXT NOT NULL DEFAULT '06-01',
  hauptsaison_ende TEXT NOT NULL DEFAULT '08-31',
  mitglieder_rabatt_aktiv BOOLEAN NOT NULL DEFAULT 1,
  mitglieder_rabatt_prozent REAL NOT NULL DEFAULT 15.0,
  rabatt_basis TEXT NOT NULL DEFAULT 'zimmerpreis' CHECK(rabatt_basis IN ('zimmerpreis', 'gesamtpreis')),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE guest_companions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guest_id INTEGER NOT NULL,
  vorname TEXT NOT NULL,
  nachname TEXT NOT NULL,
  geburtsdatum TEXT,
  beziehung TEXT,
  notizen TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  FOREIGN KEY (guest_id) REFERENCES guests (id) ON DELETE CASCADE
);
CREATE TABLE reminders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  booking_id INTEGER,
  reminder_type TEXT NOT NULL CHECK(reminder_type IN ('manual', 'auto_incomplete_data', 'auto_payment', 'auto_checkin', 'auto_invoice', 'auto_confirmation')),
  title TEXT NOT NULL,
  description TEXT,
  due_date TEXT NOT NULL,
  priority TEXT NOT NULL CHECK(priority IN ('low', 'medium', 'high')) DEFAULT 'medium',
  is_completed INTEGER NOT NULL DEFAULT 0,
  completed_at TEXT,
  is_snoozed INTEGER NOT NULL DEFAULT 0,
  snoozed_until TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  completed_by TEXT DEFAULT 'manual' CHECK(completed_by IN ('manual', 'auto')),
  FOREIGN KEY (booking_id) REFERENCES bookings (id) ON DELETE CASCADE
);
CREATE TABLE reminder_settings (
  id INTEGER PRIMARY KEY CHECK(id = 1),
  auto_reminder_incomplete_data INTEGER NOT NULL DEFAULT 1,
  auto_reminder_payment INTEGER NOT NULL DEFAULT 1,
  auto_reminder_checkin INTEGER NOT NULL DEFAULT 1,
  auto_reminder_invoice INTEGER NOT NULL DEFAULT 1,
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  auto_reminder_confirmation INTEGER NOT NULL DEFAULT 1
);
CREATE TABLE booking_attributes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  emoji TEXT,
  color_hex TEXT,
  price_modifier_type TEXT NOT NULL CHECK(price_modifier_type IN ('percent', 'fixed_amount', 'none')) DEFAULT 'none',
  price_modifier_value REAL NOT NULL DEFAULT 0.0,
  applies_to TEXT CHECK(applies_to IN ('overnight_price', 'total_price')) DEFAULT 'total_price',
  show_in_cleaning_plan INTEGER NOT NULL DEFAULT 0,
  cleaning_plan_position TEXT CHECK(cleaning_plan_position IN ('start', 'end')) DEFAULT 'start',
  is_active INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE booking_attribute_assignments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  booking_id INTEGER NOT NULL,
  attribute_id INTEGER NOT NULL,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  FOREIGN KEY (booking_id) REFERENCES bookings (id) ON DELETE CASCADE,
  FOREIGN KEY (attribute_id) REFERENCES booking_attributes (id) ON DELETE CASCADE,
  UNIQUE(booking_id, attribute_id)
);
CREATE TABLE booking_services (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  booking_id INTEGER NOT NULL,
  service_template_id INTEGER NOT NULL,
  calculated_price REAL,
  FOREIGN KEY (booking_id) REFERENCES bookings (id) ON DELETE CASCADE,
  FOREIGN KEY (service_template_id) REFERENCES service_templates (id) ON DELETE CASCADE,
  UNIQUE(booking_id, service_template_id)
);
CREATE TABLE booking_discounts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  booking_id INTEGER NOT NULL,
  discount_template_id INTEGER NOT NULL,
  FOREIGN KEY (booking_id) REFERENCES bookings (id) ON DELETE CASCADE,
  FOREIGN KEY (discount_template_id) REFERENCES discount_templates (id) ON DELETE CASCADE,
  UNIQUE(booking_id, discount_template_id)
);
CREATE TABLE payment_recipients (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  company TEXT,
  street TEXT,
  plz TEXT,
  city TEXT,
  country TEXT NOT NULL DEFAULT 'Deutschland',
  contact_person TEXT,
  notes TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TEXT DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE guest_credit_transactions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guest_id INTEGER NOT NULL,
  amount REAL NOT NULL,
  transaction_type TEXT NOT NULL CHECK(transaction_type IN ('added', 'used', 'expired', 'refund')),
  booking_id INTEGER,
  notes TEXT,
  created_by TEXT DEFAULT 'System',
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
  FOREIGN KEY (guest_id) REFERENCES guests (id) ON DELETE CASCADE,
  FOREIGN KEY (booking_id) REFERENCES bookings (id) ON DELETE SET NULL
);
CREATE TABLE guests (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  vorname TEXT NOT NULL,
  nachname TEXT NOT NULL,
  email TEXT NOT NULL,
  telefon TEXT,
  dpolg_mitglied BOOLEAN NOT NULL,
  strasse TEXT,
  plz TEXT,
  ort TEXT,
  mitgliedsnummer TEXT,
  notizen TEXT,
  beruf TEXT,
  bundesland TEXT,
  dienststelle TEXT,
  created_at TEXT DEFAULT CURRENT_TIMESTAMP,
  anrede TEXT,
  geschlecht TEXT,
  land TEXT,
  telefon_geschaeftlich TEXT,
  telefon_privat TEXT,
  telefon_mobil TEXT,
  fax TEXT,
  geburtsdatum TEXT,
  geburtsort TEXT,
  sprache TEXT,
  nationalitaet TEXT,
  identifikationsnummer TEXT,
  debitorenkonto TEXT,
  kennzeichen TEXT,
  rechnungs_email TEXT,
  marketing_einwilligung BOOLEAN DEFAULT 0,
  leitweg_id TEXT,
  kostenstelle TEXT,
  tags TEXT,
  automail INTEGER,
  automail_sprache TEXT
);
CREATE INDEX idx_bookings_dates ON bookings(checkin_date, checkout_date);
CREATE INDEX idx_bookings_room ON bookings(room_id);
CREATE INDEX idx_bookings_guest ON bookings(guest_id);
CREATE INDEX idx_accompanying_booking ON accompanying_guests(booking_id);
CREATE INDEX idx_services_booking ON additional_services(booking_id);
CREATE INDEX idx_discounts_booking ON discounts(booking_id);
CREATE INDEX idx_email_logs_booking ON email_logs(booking_id);
CREATE INDEX idx_email_logs_guest ON email_logs(guest_id);
CREATE INDEX idx_service_templates_active ON service_templates(is_active);
CREATE INDEX idx_discount_templates_active ON discount_templates(is_active);
CREATE INDEX idx_transaction_log_created ON transaction_log(created_at DESC);
CREATE INDEX idx_reminders_due_date ON reminders(due_date);
CREATE INDEX idx_reminders_completed ON reminders(is_completed);
CREATE INDEX idx_reminders_booking ON reminders(booking_id);
CREATE INDEX idx_booking_attributes_active ON booking_attributes(is_active);
CREATE INDEX idx_attribute_assignments_booking ON booking_attribute_assignments(booking_id);
CREATE INDEX idx_attribute_assignments_attribute ON booking_attribute_assignments(attribute_id);
CREATE INDEX idx_booking_services_booking ON booking_services(booking_id);
CREATE INDEX idx_booking_services_service ON booking_services(service_template_id);
CREATE INDEX idx_booking_discounts_booking ON booking_discounts(booking_id);
CREATE INDEX idx_booking_discounts_discount ON booking_discounts(discount_template_id);
CREATE INDEX idx_guest_credit_transactions_guest ON guest_credit_transactions(guest_id);
CREATE INDEX idx_guest_credit_transactions_booking ON guest_credit_transactions(booking_id);
CREATE INDEX idx_reminders_priority ON reminders(priority);
CREATE INDEX idx_reminders_completed_due ON reminders(is_completed, due_date);
CREATE INDEX idx_guests_email ON guests(email);
