// What Herberge takes and tells over HTTP and over /ws. Made of openapi.json and asyncapi.json by
// TypeScriptTest, which fails where it differs from them; -Dherberge.golden.update=true writes it anew.

/** A calendar date, YYYY-MM-DD: a night, never an instant. */
export type CalendarDate = string;

/** RFC 3339 in UTC, with Z. */
export type Instant = string;

// Over HTTP

/** Starts at 1 and grows by exactly one per change. */
export type Version = number;

/** 0 is the server itself, -1 the author of what was moved in. */
export type UserId = number;

export type Role = "admin" | "user";

/** A user to be created. */
export interface UserInput {
  /** Unique. */
  username: string;
  fullName?: string | null;
  email?: string | null;
  role: Role;
  active?: boolean;
  /** Never comes back. Set by an admin, it must be changed at the next sign-in. */
  password: string;
}

/** Absent fields stay as they are; null empties a field that may be empty. */
export interface UserPatch {
  /** Unique. */
  username?: string;
  fullName?: string | null;
  email?: string | null;
  role?: Role;
  /** An inactive user cannot sign in. */
  active?: boolean;
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
  /** Never comes back. Set by an admin, it must be changed at the next sign-in. */
  password?: string;
}

export interface User {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** Unique. */
  username: string;
  fullName: string | null;
  email: string | null;
  role: Role;
  /** An inactive user cannot sign in. */
  active: boolean;
  /** Changes neither the version nor updatedAt. */
  lastLogin: Instant | null;
}

/** What a dry run would have created: a user without id. */
export interface UserPreview {
  id: null;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** Unique. */
  username: string;
  fullName: string | null;
  email: string | null;
  role: Role;
  /** An inactive user cannot sign in. */
  active: boolean;
  /** Changes neither the version nor updatedAt. */
  lastLogin: Instant | null;
}

export interface UserPage {
  items: User[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

export interface UserName {
  /** 0 is the server itself, -1 the author of what was moved in. */
  id: number;
  username: string;
  fullName: string | null;
}

export interface UserNames {
  items: UserName[];
}

export interface LoginInput {
  username: string;
  password: string;
}

export interface Login {
  /** Goes into Authorization: Bearer. */
  token: string;
  /** When the token ends. */
  expiresAt: Instant;
  /** Gives the next access token; good for one use, and for 30 days. */
  refreshToken: string;
  user: User;
  /** While true, every other operation answers password-change-required. */
  mustChangePassword: boolean;
}

export interface RefreshInput {
  refreshToken: string;
}

export interface DeskSession {
  id: number;
  userId: UserId;
  /** What the client calls itself. */
  device: string;
  /** Where it last came from. */
  address: string;
  createdAt: Instant;
  /** When it was last refreshed. */
  lastUsedAt: Instant;
  /** When it ends unless it is refreshed before. */
  expiresAt: Instant;
  /** Whether it is the one that asks. */
  current: boolean;
}

export interface Sessions {
  items: DeskSession[];
}

export type TokenScope = "read" | "write";

export interface ApiToken {
  id: number;
  name: string;
  scope: TokenScope;
  createdAt: Instant;
  expiresAt: Instant;
  /** To the half minute; null while it was never used. */
  lastUsedAt: Instant | null;
}

export interface ApiTokens {
  items: ApiToken[];
}

export interface ApiTokenMade {
  id: number;
  name: string;
  scope: TokenScope;
  createdAt: Instant;
  expiresAt: Instant;
  /** To the half minute; null while it was never used. */
  lastUsedAt: Instant | null;
  /** Goes into Authorization: Bearer. */
  token: string;
}

export interface ApiTokenInput {
  name: string;
  scope: TokenScope;
  /** In the future, and within two years. */
  expiresAt: Instant;
}

export interface Session {
  user: User;
  /** When the token ends. */
  expiresAt: Instant;
  mustChangePassword: boolean;
}

export interface PasswordInput {
  oldPassword: string;
  newPassword: string;
}

/** A room to be created. */
export interface RoomInput {
  /** Need not be unique. */
  name: string;
  buildingType: string;
  capacity: number;
  location: string;
  keyCode?: string | null;
  streetAddress?: string | null;
  postalCode?: string | null;
  city?: string | null;
  notes?: string | null;
  active?: boolean;
  lowSeasonCents?: number;
  highSeasonCents?: number;
  finalCleaningCents?: number;
}

/** A percentage with at most two decimal places. */
export type Percent = number;

/** A day of every year as MM-DD; 02-29 stands for 02-28 in other years. */
export type DayOfYear = string;

/** Days of every year, both ends inclusive; over New Year if from is later than to. */
export interface DaysOfYear {
  from: DayOfYear;
  to: DayOfYear;
}

/** The code of a VAT rate. */
export type VatCode = string;

/** A rate of a VAT code from a day on: percent, or a split among other codes. */
export interface VatRate {
  code: VatCode;
  /** null for a split. */
  percent?: number | null;
  split?: VatShare[];
  /** The first day of validity; null: since ever. Before the first rate of a code, the first one counts. */
  from?: CalendarDate | null;
}

/** A part of a split; the percentages of all parts sum to 100. */
export interface VatShare {
  code: VatCode;
  percent: Percent;
}

/**
 * The tourist tax of a location from a night on, per person and night, by the age on the day of arrival. Who has no
 * known age is an adult.
 */
export interface TouristTax {
  location: string;
  /** The first night of validity; null: since ever. */
  from?: CalendarDate | null;
  adultFrom: number;
  /** The age from which children pay, below adultFrom; null: from 0. */
  childFrom?: number | null;
  /** null: children pay nothing. */
  childCentsPerNight?: number | null;
  centsPerNight: number;
  /** Other amounts on some days of the year; the first that contains a night counts. */
  seasons?: TouristTaxSeason[];
}

/** Amounts on some days of the year. */
export interface TouristTaxSeason {
  from: DayOfYear;
  to: DayOfYear;
  centsPerNight: number;
  childCentsPerNight?: number | null;
}

/**
 * The discount of members: taken of the nights, or of the nights, the cleaning and the extras. In a request absent
 * fields stay as they are.
 */
export interface MemberDiscount {
  active?: boolean;
  percent?: Percent;
  base?: "overnight" | "total";
}

/** The codes of the lines that are no extras. In a request absent fields stay as they are. */
export interface VatCodes {
  overnight?: VatCode;
  cleaning?: VatCode;
}

/** Absent fields stay as they are. */
export interface PriceSettingsPatch {
  highSeasons?: DaysOfYear[];
  memberDiscount?: MemberDiscount;
  /** Code none is always there, with 0 percent. */
  vatRates?: VatRate[];
  vatCodes?: VatCodes;
  touristTaxes?: TouristTax[];
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
}

/** The one set of settings that the house has. */
export interface PriceSettings {
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  highSeasons: DaysOfYear[];
  memberDiscount: MemberDiscount;
  /** Code none is always there, with 0 percent. */
  vatRates: VatRate[];
  vatCodes: VatCodes;
  touristTaxes: TouristTax[];
}

/** A picture of at most 512 KiB, and at most 2000 pixels wide and high. */
export interface Logo {
  mediaType: "image/png" | "image/jpeg";
  /** Base64, without line breaks. */
  data: string;
}

/** Absent fields stay as they are. */
export interface CompanySettingsPatch {
  name?: string | null;
  street?: string | null;
  postalCode?: string | null;
  city?: string | null;
  /** Two letters as in ISO 3166-1; German and English names are converted. null is DE. */
  country?: string | null;
  phone?: string | null;
  email?: string | null;
  website?: string | null;
  taxNumber?: string | null;
  /** Begins with the letters of its country. Spaces are removed. */
  vatId?: string | null;
  registerCourt?: string | null;
  registerNumber?: string | null;
  /** Has the length of its country, and the right check digits. Spaces are removed. */
  iban?: string | null;
  /** 8 or 11 characters. */
  bic?: string | null;
  holder?: string | null;
  bank?: string | null;
  /** After how many days an invoice is due; 14 in a new house. */
  paymentDays?: number;
  /** The picture at the head of invoices; null for none. */
  logo?: Logo | null;
  invoiceIntro?: string | null;
  invoiceFooter?: string | null;
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
}

/** The one set of settings that the house has. */
export interface CompanySettings {
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  name: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  /** Two letters as in ISO 3166-1; German and English names are converted. null is DE. */
  country: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  taxNumber: string | null;
  /** Begins with the letters of its country. Spaces are removed. */
  vatId: string | null;
  registerCourt: string | null;
  registerNumber: string | null;
  /** Has the length of its country, and the right check digits. Spaces are removed. */
  iban: string | null;
  /** 8 or 11 characters. */
  bic: string | null;
  holder: string | null;
  bank: string | null;
  /** After how many days an invoice is due; 14 in a new house. */
  paymentDays: number;
  /** The picture at the head of invoices; null for none. */
  logo: Logo | null;
  invoiceIntro: string | null;
  invoiceFooter: string | null;
}

/**
 * Something that the party takes beside the room: a service of the house, or any other extra by its values. A
 * percentage has percent, the other kinds have priceCents.
 */
export interface ExtraInput {
  /** An active service. Its values are taken, so that only quantity may be given beside it. */
  serviceId?: number | null;
  name?: string;
  kind?: "per-stay" | "per-night" | "per-person" | "per-person-night" | "percent-of-overnight" | "percent-of-total";
  priceCents?: number | null;
  percent?: number | null;
  vat?: VatCode;
  /** 1 for a percentage. */
  quantity?: number;
}

/**
 * Something that makes the stay cheaper, a percentage or a fixed amount: a discount of the house, or any other
 * reduction by its values.
 */
export interface ReductionInput {
  /** An active discount. Its values are taken. */
  discountId?: number | null;
  name?: string;
  kind?: "percent" | "fixed";
  percent?: number | null;
  amountCents?: number | null;
  /** What the percentage is taken of. */
  base?: "overnight" | "total";
}

/** Something that the party takes beside the room. */
export interface Extra {
  /** The service of the house of which these values are a copy. */
  serviceId: number | null;
  name: string;
  kind: "per-stay" | "per-night" | "per-person" | "per-person-night" | "percent-of-overnight" | "percent-of-total";
  priceCents: number | null;
  percent: number | null;
  vat: VatCode;
  quantity: number;
}

/** Something that makes the stay cheaper. */
export interface Reduction {
  /** The discount of the house of which these values are a copy. */
  discountId: number | null;
  name: string;
  kind: "percent" | "fixed";
  percent: number | null;
  amountCents: number | null;
  base: "overnight" | "total";
}

/** A stay, as a booking would have it, and what is agreed about its price. */
export interface QuoteInput {
  roomId: number;
  guestId?: number;
  /** The first night. */
  checkIn: CalendarDate;
  /** The day of departure; 1 to 366 nights after checkIn. */
  checkOut: CalendarDate;
  /** At most the room's capacity. */
  partySize: number;
  notes?: string | null;
  /** Paid for by the foundation. */
  foundationCase?: boolean;
  /** Who pays instead of the guest. */
  payerId?: number | null;
  source?: string | null;
  /** When the party means to come on the first day, in the house's time. */
  expectedArrival?: string | null;
  /** When the party means to leave on the last day, in the house's time. */
  expectedDeparture?: string | null;
  extras?: ExtraInput[];
  reductions?: ReductionInput[];
  /** Whether the member discount applies; null: if the guest is a member. */
  memberRate?: boolean | null;
  /** Replaces everything but the tourist tax. */
  agreedTotalCents?: number | null;
  /** Required with agreedTotalCents. */
  agreedReason?: string | null;
  /** At most partySize − 1; their ages decide about tourist tax. */
  companions?: CompanionInput[];
  status?: "reserved" | "confirmed";
  /** Whether the guest is a member; null: as stored of the guest. */
  member?: boolean | null;
}

/** One line of a price. */
export interface PriceLine {
  /** adjustment: only in a price that another program made. */
  kind: "overnight" | "cleaning" | "extra" | "member-discount" | "reduction" | "agreed" | "tourist-tax" | "adjustment";
  text: string;
  quantity: number;
  /** Negative for discounts. */
  unitCents: number;
  /** quantity times unitCents. */
  amountCents: number;
  vat: VatCode;
  /** The VAT rate. */
  percent: Percent;
}

/** What a price contains of one VAT code at one rate. */
export interface VatGroup {
  code: VatCode;
  percent: Percent;
  grossCents: number;
  taxCents: number;
  netCents: number;
}

/** What a stay costs. The lines sum to the total, and so do the VAT groups. */
export interface Price {
  lines: PriceLine[];
  totalCents: number;
  vat: VatGroup[];
  currency: "EUR";
  /** Whether the house moved in with this price. It is kept as it came, until /reprice makes it anew. */
  imported: boolean;
}

/** Why there is a line. */
export interface PriceExplanation {
  /** The position of the line in the price. */
  line: number;
  rule: string;
  text: string;
  /** The numbers that the rule used. */
  numbers: Record<string, unknown>;
}

/** What a stay would cost, and why. */
export interface Quote {
  price: Price;
  explanation: PriceExplanation[];
}

/** Absent fields stay as they are. */
export interface ReminderSettingsPatch {
  incompleteDataActive?: boolean | null;
  /** Missing data of the guest: before the arrival. */
  incompleteDataDaysBeforeArrival?: number | null;
  confirmationActive?: boolean | null;
  /** The confirmation: after the booking was made. */
  confirmationDaysAfterBooking?: number | null;
  checkInActive?: boolean | null;
  /** The check-in: before the arrival. */
  checkInDaysBeforeArrival?: number | null;
  invoiceActive?: boolean | null;
  /** The invoice: after the departure. */
  invoiceDaysAfterDeparture?: number | null;
  paymentActive?: boolean | null;
  /** The payment: after the departure. */
  paymentDaysAfterDeparture?: number | null;
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
}

/** The one set of settings that the house has. */
export interface ReminderSettings {
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  incompleteDataActive: boolean | null;
  /** Missing data of the guest: before the arrival. */
  incompleteDataDaysBeforeArrival: number | null;
  confirmationActive: boolean | null;
  /** The confirmation: after the booking was made. */
  confirmationDaysAfterBooking: number | null;
  checkInActive: boolean | null;
  /** The check-in: before the arrival. */
  checkInDaysBeforeArrival: number | null;
  invoiceActive: boolean | null;
  /** The invoice: after the departure. */
  invoiceDaysAfterDeparture: number | null;
  paymentActive: boolean | null;
  /** The payment: after the departure. */
  paymentDaysAfterDeparture: number | null;
}

/** Absent fields stay as they are; null empties a field that may be empty. */
export interface RoomPatch {
  /** Need not be unique. */
  name?: string;
  buildingType?: string;
  capacity?: number;
  location?: string;
  keyCode?: string | null;
  streetAddress?: string | null;
  postalCode?: string | null;
  city?: string | null;
  notes?: string | null;
  /** An inactive room takes no new stay. */
  active?: boolean;
  /** Per night. */
  lowSeasonCents?: number;
  /** Per night. */
  highSeasonCents?: number;
  /** Once per stay. */
  finalCleaningCents?: number;
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
}

export interface Room {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** Need not be unique. */
  name: string;
  buildingType: string;
  capacity: number;
  location: string;
  keyCode: string | null;
  streetAddress: string | null;
  postalCode: string | null;
  city: string | null;
  notes: string | null;
  /** An inactive room takes no new stay. */
  active: boolean;
  /** Per night. */
  lowSeasonCents: number;
  /** Per night. */
  highSeasonCents: number;
  /** Once per stay. */
  finalCleaningCents: number;
}

/** What a dry run would have created: a room without id. */
export interface RoomPreview {
  id: null;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** Need not be unique. */
  name: string;
  buildingType: string;
  capacity: number;
  location: string;
  keyCode: string | null;
  streetAddress: string | null;
  postalCode: string | null;
  city: string | null;
  notes: string | null;
  /** An inactive room takes no new stay. */
  active: boolean;
  /** Per night. */
  lowSeasonCents: number;
  /** Per night. */
  highSeasonCents: number;
  /** Once per stay. */
  finalCleaningCents: number;
}

export interface RoomPage {
  items: Room[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

/** A room block to be created. */
export interface RoomBlockInput {
  roomId: number;
  /** The first night the room is closed. */
  from: CalendarDate;
  /** The first night it is open again. */
  to: CalendarDate;
  reason: string;
}

/** Absent fields stay as they are; null empties a field that may be empty. */
export interface RoomBlockPatch {
  roomId?: number;
  /** The first night the room is closed. */
  from?: CalendarDate;
  /** The first night it is open again. */
  to?: CalendarDate;
  reason?: string;
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
}

export interface RoomBlock {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  roomId: number;
  /** The first night the room is closed. */
  from: CalendarDate;
  /** The first night it is open again. */
  to: CalendarDate;
  reason: string;
}

/** What a dry run would have created: a room block without id. */
export interface RoomBlockPreview {
  id: null;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  roomId: number;
  /** The first night the room is closed. */
  from: CalendarDate;
  /** The first night it is open again. */
  to: CalendarDate;
  reason: string;
}

export interface RoomBlockPage {
  items: RoomBlock[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

/** A service to be created. */
export interface ServiceInput {
  /** Unique among the services. */
  name: string;
  description?: string | null;
  kind: "per-stay" | "per-night" | "per-person" | "per-person-night" | "percent-of-overnight" | "percent-of-total";
  /** The price of a unit; null for a percentage. */
  priceCents?: number | null;
  /** Null for a price. */
  percent?: number | null;
  vat: VatCode;
  /** Whether it is offered. */
  active?: boolean;
}

/** Absent fields stay as they are; null empties a field that may be empty. */
export interface ServicePatch {
  /** Unique among the services. */
  name?: string;
  description?: string | null;
  kind?: "per-stay" | "per-night" | "per-person" | "per-person-night" | "percent-of-overnight" | "percent-of-total";
  /** The price of a unit; null for a percentage. */
  priceCents?: number | null;
  /** Null for a price. */
  percent?: number | null;
  vat?: VatCode;
  /** Whether it is offered. */
  active?: boolean;
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
}

export interface Service {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** Unique among the services. */
  name: string;
  description: string | null;
  kind: "per-stay" | "per-night" | "per-person" | "per-person-night" | "percent-of-overnight" | "percent-of-total";
  /** The price of a unit; null for a percentage. */
  priceCents: number | null;
  /** Null for a price. */
  percent: number | null;
  vat: VatCode;
  /** Whether it is offered. */
  active: boolean;
}

/** What a dry run would have created: a service without id. */
export interface ServicePreview {
  id: null;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** Unique among the services. */
  name: string;
  description: string | null;
  kind: "per-stay" | "per-night" | "per-person" | "per-person-night" | "percent-of-overnight" | "percent-of-total";
  /** The price of a unit; null for a percentage. */
  priceCents: number | null;
  /** Null for a price. */
  percent: number | null;
  vat: VatCode;
  /** Whether it is offered. */
  active: boolean;
}

export interface ServicePage {
  items: Service[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

/** A discount to be created. */
export interface DiscountInput {
  /** Unique among the discounts. */
  name: string;
  kind: "percent" | "fixed";
  /** Null for a fixed amount. */
  percent?: number | null;
  /** Null for a percentage. */
  amountCents?: number | null;
  /** What the percentage is taken of. */
  base?: "overnight" | "total";
  /** Whether it is offered. */
  active?: boolean;
}

/** Absent fields stay as they are; null empties a field that may be empty. */
export interface DiscountPatch {
  /** Unique among the discounts. */
  name?: string;
  kind?: "percent" | "fixed";
  /** Null for a fixed amount. */
  percent?: number | null;
  /** Null for a percentage. */
  amountCents?: number | null;
  /** What the percentage is taken of. */
  base?: "overnight" | "total";
  /** Whether it is offered. */
  active?: boolean;
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
}

export interface Discount {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** Unique among the discounts. */
  name: string;
  kind: "percent" | "fixed";
  /** Null for a fixed amount. */
  percent: number | null;
  /** Null for a percentage. */
  amountCents: number | null;
  /** What the percentage is taken of. */
  base: "overnight" | "total";
  /** Whether it is offered. */
  active: boolean;
}

/** What a dry run would have created: a discount without id. */
export interface DiscountPreview {
  id: null;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** Unique among the discounts. */
  name: string;
  kind: "percent" | "fixed";
  /** Null for a fixed amount. */
  percent: number | null;
  /** Null for a percentage. */
  amountCents: number | null;
  /** What the percentage is taken of. */
  base: "overnight" | "total";
  /** Whether it is offered. */
  active: boolean;
}

export interface DiscountPage {
  items: Discount[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

/** A payer to be created. */
export interface PayerInput {
  name: string;
  company?: string | null;
  street?: string | null;
  postalCode?: string | null;
  city?: string | null;
  /** Two letters as in ISO 3166-1; German and English names are converted. null is DE. */
  country?: string | null;
  contactPerson?: string | null;
  email?: string | null;
  /** Routes an electronic invoice to a German authority. Its check digits are right. */
  leitwegId?: string | null;
  notes?: string | null;
}

/** Absent fields stay as they are; null empties a field that may be empty. */
export interface PayerPatch {
  name?: string;
  company?: string | null;
  street?: string | null;
  postalCode?: string | null;
  city?: string | null;
  /** Two letters as in ISO 3166-1; German and English names are converted. null is DE. */
  country?: string | null;
  contactPerson?: string | null;
  email?: string | null;
  /** Routes an electronic invoice to a German authority. Its check digits are right. */
  leitwegId?: string | null;
  notes?: string | null;
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
}

export interface Payer {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  name: string;
  company: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  /** Two letters as in ISO 3166-1; German and English names are converted. null is DE. */
  country: string | null;
  contactPerson: string | null;
  email: string | null;
  /** Routes an electronic invoice to a German authority. Its check digits are right. */
  leitwegId: string | null;
  notes: string | null;
}

/** What a dry run would have created: a payer without id. */
export interface PayerPreview {
  id: null;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  name: string;
  company: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  /** Two letters as in ISO 3166-1; German and English names are converted. null is DE. */
  country: string | null;
  contactPerson: string | null;
  email: string | null;
  /** Routes an electronic invoice to a German authority. Its check digits are right. */
  leitwegId: string | null;
  notes: string | null;
}

export interface PayerPage {
  items: Payer[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

/** A payment to be recorded. */
export interface PaymentInput {
  /** Not 0; negative if it was paid back. */
  amountCents: number;
  method: "transfer" | "cash" | "card" | "direct-debit" | "paypal" | "other";
  /** At the latest today. */
  paidOn: CalendarDate;
  /** Required for cash: the number of the till's receipt. */
  reference?: string | null;
}

export interface Payment {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** Not 0; negative if it was paid back. */
  amountCents: number;
  method: "transfer" | "cash" | "card" | "direct-debit" | "paypal" | "other";
  /** At the latest today. */
  paidOn: CalendarDate;
  /** Required for cash: the number of the till's receipt. */
  reference: string | null;
  /** The booking for which it was paid; of a stay in several rooms, the first one. */
  bookingId: number;
  /** The payment that this one takes back. */
  reversesId: number | null;
  /** The payment that takes this one back. Always null in the events of payments. */
  reversedById: number | null;
}

/** What a dry run would have recorded: a payment without id. */
export interface PaymentPreview {
  id: null;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** Not 0; negative if it was paid back. */
  amountCents: number;
  method: "transfer" | "cash" | "card" | "direct-debit" | "paypal" | "other";
  /** At the latest today. */
  paidOn: CalendarDate;
  /** Required for cash: the number of the till's receipt. */
  reference: string | null;
  /** The booking for which it was paid; of a stay in several rooms, the first one. */
  bookingId: number;
  /** The payment that this one takes back. */
  reversesId: number | null;
  /** The payment that takes this one back. Always null in the events of payments. */
  reversedById: number | null;
}

export interface PaymentPage {
  items: Payment[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

/** A change of a guest's credit to be recorded. */
export interface CreditInput {
  /** Above 0 also if the guest has less then. */
  amountCents: number;
  /** Added, paid out, or forfeited. */
  kind: "added" | "refund" | "expired";
  reason?: string | null;
}

/** An item of a guest's credit. */
export interface Credit {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  guestId: number;
  /** Its place among the items of the guest. */
  number: number;
  /** Added, paid out, forfeited, or moved by a merge of guests; of a reversal, what it takes back. */
  kind: "added" | "refund" | "expired" | "moved";
  /** Negative if the guest has less with it. */
  amountCents: number;
  /** What the guest had with it. */
  balanceCents: number;
  reason: string | null;
  /** The item that this one takes back. */
  reversesId: number | null;
  /** The item that takes this one back. Always null in the events of credit. */
  reversedById: number | null;
}

/** What a dry run would have recorded: an item without id. */
export interface CreditPreview {
  id: null;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  guestId: number;
  /** Its place among the items of the guest. */
  number: number;
  /** Added, paid out, forfeited, or moved by a merge of guests; of a reversal, what it takes back. */
  kind: "added" | "refund" | "expired" | "moved";
  /** Negative if the guest has less with it. */
  amountCents: number;
  /** What the guest had with it. */
  balanceCents: number;
  reason: string | null;
  /** The item that this one takes back. */
  reversesId: number | null;
  /** The item that takes this one back. Always null in the events of credit. */
  reversedById: number | null;
}

export interface CreditBalance {
  /** What the guest has. */
  balanceCents: number;
  items: Credit[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

/** An invoice to be issued. */
export interface InvoiceInput {
  kind?: "invoice" | "advance" | "final" | null;
  /** The guest of the booking, or its payer; 422 `no-payer` if it names none. */
  recipient?: "guest" | "payer" | null;
  /** Only of an advance, which needs it: how much it charges. */
  amountCents?: number | null;
  /** The positions of lines in the price of the booking, from 0; without any, all that are on no standing invoice. */
  lines?: number[];
  /** At the latest today, and not before the newest invoice; by default today. */
  issuedOn?: CalendarDate | null;
  /** By default, the payment days of the company after the day of issue. */
  dueOn?: CalendarDate | null;
}

/** An invoice to be issued for bookings of a group. */
export interface GroupInvoiceInput {
  kind?: "invoice" | "advance" | "final" | null;
  /**
   * The guest who speaks for the group, or the payer of all bookings; 422 `no-payer` if these do not all name the same
   * one.
   */
  recipient?: "guest" | "payer" | null;
  /** Only of an advance, which needs it: how much it charges. */
  amountCents?: number | null;
  /** Bookings of the group, by the first booking of each stay; without any, all of which something is left. */
  bookingIds?: number[];
  /** At the latest today, and not before the newest invoice; by default today. */
  issuedOn?: CalendarDate | null;
  /** By default, the payment days of the company after the day of issue. */
  dueOn?: CalendarDate | null;
}

/** Why an invoice is cancelled. */
export interface InvoiceCancellation {
  reason: string;
}

/** To whom the invoice is addressed, as they were recorded on that day. */
export interface InvoiceRecipient {
  name: string;
  company: string | null;
  contactPerson: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  /** ISO 3166-1 alpha-2; DE where it is not known. */
  country: string;
  leitwegId: string | null;
  email: string | null;
}

/** A line of an invoice. On a cancellation the quantity is negative. */
export interface InvoiceLine {
  /** As in the price, or advance. */
  kind: string;
  /** In German, as it is printed. */
  text: string;
  quantity: number;
  /** Negative for discounts. */
  unitCents: number;
  amountCents: number;
  vat: string;
  percent: number;
}

/** What an invoice contains of one VAT code at one rate; negative on a cancellation. */
export interface InvoiceVat {
  code: VatCode;
  percent: Percent;
  grossCents: number;
  taxCents: number;
  netCents: number;
}

export interface InvoiceWarning {
  code: "recipient-incomplete";
  /** The field of the recipient that is missing, or is no country that is known. */
  field: "street" | "postalCode" | "city" | "country";
}

export interface Invoice {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** The year of issue and a count without gaps. */
  number: string;
  kind: "invoice" | "advance" | "final" | "cancellation";
  /** The booking that is charged; of a stay in several rooms, the first one. Null for bookings of a group. */
  bookingId: number | null;
  /** The group whose bookings are charged; each line names its booking. */
  groupId: number | null;
  /** The guest of the booking on that day, or who spoke for the group. */
  guestId: number;
  /** The payer to whom the invoice is addressed; null if it is the guest. */
  payerId: number | null;
  issuedOn: CalendarDate;
  dueOn: CalendarDate;
  /** The sum of the lines. */
  totalCents: number;
  /** What a final invoice takes off. */
  advancesCents: number;
  /** The total less the advances. */
  payableCents: number;
  /** The invoice that this cancellation takes back. */
  cancelsId: number | null;
  /** The SHA-256 over the hash of the invoice before it and the content. */
  hash: string;
  /** The day of arrival. */
  supplyFrom: CalendarDate;
  /** The day of departure. */
  supplyTo: CalendarDate;
  recipient: InvoiceRecipient;
  lines: InvoiceLine[];
  vat: InvoiceVat[];
  currency: "EUR";
  /** Why a cancellation was issued. */
  reason: string | null;
  /** The invoice that takes this one back. */
  cancelledById: number | null;
  /** Only the answer to its creation has them. */
  warnings: InvoiceWarning[];
}

/** What a dry run would have issued: an invoice without id. Its number and hash are not drawn. */
export interface InvoicePreview {
  id: null;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** The year of issue and a count without gaps. */
  number: string;
  kind: "invoice" | "advance" | "final" | "cancellation";
  /** The booking that is charged; of a stay in several rooms, the first one. Null for bookings of a group. */
  bookingId: number | null;
  /** The group whose bookings are charged; each line names its booking. */
  groupId: number | null;
  /** The guest of the booking on that day, or who spoke for the group. */
  guestId: number;
  /** The payer to whom the invoice is addressed; null if it is the guest. */
  payerId: number | null;
  issuedOn: CalendarDate;
  dueOn: CalendarDate;
  /** The sum of the lines. */
  totalCents: number;
  /** What a final invoice takes off. */
  advancesCents: number;
  /** The total less the advances. */
  payableCents: number;
  /** The invoice that this cancellation takes back. */
  cancelsId: number | null;
  /** The SHA-256 over the hash of the invoice before it and the content. */
  hash: string;
  /** The day of arrival. */
  supplyFrom: CalendarDate;
  /** The day of departure. */
  supplyTo: CalendarDate;
  recipient: InvoiceRecipient;
  lines: InvoiceLine[];
  vat: InvoiceVat[];
  currency: "EUR";
  /** Why a cancellation was issued. */
  reason: string | null;
  /** The invoice that takes this one back. */
  cancelledById: number | null;
  /** Only the answer to its creation has them. */
  warnings: InvoiceWarning[];
}

export interface InvoicePage {
  items: Invoice[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

export type ReminderType = "manual" | "incomplete-data" | "payment" | "check-in" | "invoice" | "confirmation";

/** The last part of a step's path. */
export type ReminderStep = "complete" | "dismiss" | "reopen" | "snooze";

/** Open, put off, or why it was closed. */
export type ReminderStanding = "open" | "snoozed" | "done" | "condition-met" | "cancelled" | "dismissed";

/** A reminder to be created. */
export interface ReminderInput {
  bookingId?: number | null;
  title: string;
  description?: string | null;
  dueDate: CalendarDate;
  /** The day on which it shows again. To be set, it must be after today. */
  snoozedUntil?: CalendarDate | null;
  /** Whose task it is: an active user. */
  assignedTo?: number | null;
  /** Only manual ones are made by hand, and it does not change. */
  type?: "manual" | "incomplete-data" | "payment" | "check-in" | "invoice" | "confirmation" | null;
  priority?: "low" | "medium" | "high" | null;
}

/** Absent fields stay as they are; null empties a field that may be empty. */
export interface ReminderPatch {
  bookingId?: number | null;
  title?: string;
  description?: string | null;
  dueDate?: CalendarDate;
  /** The day on which it shows again. To be set, it must be after today. */
  snoozedUntil?: CalendarDate | null;
  /** Whose task it is: an active user. */
  assignedTo?: number | null;
  /** Only manual ones are made by hand, and it does not change. */
  type?: "manual" | "incomplete-data" | "payment" | "check-in" | "invoice" | "confirmation" | null;
  priority?: "low" | "medium" | "high" | null;
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
}

export interface Reminder {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  bookingId: number | null;
  title: string;
  description: string | null;
  dueDate: CalendarDate;
  /** The day on which it shows again. To be set, it must be after today. */
  snoozedUntil: CalendarDate | null;
  /** Whose task it is: an active user. */
  assignedTo: number | null;
  type: ReminderType;
  priority: "low" | "medium" | "high";
  completedAt: Instant | null;
  /** Who closed it; null where a rule of the house did. */
  completedBy: number | null;
  closedReason: "done" | "condition-met" | "cancelled" | "dismissed" | null;
}

/** What a dry run would have created: a reminder without id. */
export interface ReminderPreview {
  id: null;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  bookingId: number | null;
  title: string;
  description: string | null;
  dueDate: CalendarDate;
  /** The day on which it shows again. To be set, it must be after today. */
  snoozedUntil: CalendarDate | null;
  /** Whose task it is: an active user. */
  assignedTo: number | null;
  type: ReminderType;
  priority: "low" | "medium" | "high";
  completedAt: Instant | null;
  /** Who closed it; null where a rule of the house did. */
  completedBy: number | null;
  closedReason: "done" | "condition-met" | "cancelled" | "dismissed" | null;
}

export interface ReminderPage {
  items: Reminder[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

export interface SnoozeInput {
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
  /** The day on which it shows again; after today. */
  until: CalendarDate;
}

/** Where a booking or a reminder stands. */
export type Standing = BookingStatus | ReminderStanding;

/** The last part of a path that leads on. */
export type Step = Transition | ReminderStep;

/** Somebody a guest usually brings. */
export interface UsualCompanionInput {
  firstName: string;
  lastName: string;
  birthDate?: CalendarDate | null;
  relation?: string | null;
  notes?: string | null;
}

/** Somebody a guest usually brings. */
export interface UsualCompanion {
  firstName: string;
  lastName: string;
  birthDate: CalendarDate | null;
  relation: string | null;
  notes: string | null;
}

/** A guest to be created. */
export interface GuestInput {
  firstName?: string | null;
  /** A person needs it; a company without a contact person has none. */
  lastName?: string | null;
  /** A company; the first and last name are then its contact person. */
  company?: string | null;
  email?: string | null;
  phone?: string | null;
  member?: boolean;
  memberNumber?: string | null;
  street?: string | null;
  postalCode?: string | null;
  city?: string | null;
  country?: string | null;
  salutation?: string | null;
  gender?: string | null;
  birthDate?: CalendarDate | null;
  birthPlace?: string | null;
  nationality?: string | null;
  language?: string | null;
  profession?: string | null;
  federalState?: string | null;
  office?: string | null;
  invoiceEmail?: string | null;
  businessPhone?: string | null;
  privatePhone?: string | null;
  mobilePhone?: string | null;
  fax?: string | null;
  licensePlate?: string | null;
  costCenter?: string | null;
  /** The routing id of a public body for electronic invoices. */
  leitwegId?: string | null;
  debtorAccount?: string | null;
  idNumber?: string | null;
  /** Null where nobody asked. */
  marketingConsent?: boolean | null;
  tags?: string[];
  notes?: string | null;
  companions?: UsualCompanionInput[];
}

/** Absent fields stay as they are; null empties a field that may be empty. */
export interface GuestPatch {
  firstName?: string | null;
  /** A person needs it; a company without a contact person has none. */
  lastName?: string | null;
  /** A company; the first and last name are then its contact person. */
  company?: string | null;
  email?: string | null;
  phone?: string | null;
  member?: boolean;
  memberNumber?: string | null;
  street?: string | null;
  postalCode?: string | null;
  city?: string | null;
  country?: string | null;
  salutation?: string | null;
  gender?: string | null;
  birthDate?: CalendarDate | null;
  birthPlace?: string | null;
  nationality?: string | null;
  language?: string | null;
  profession?: string | null;
  federalState?: string | null;
  office?: string | null;
  invoiceEmail?: string | null;
  businessPhone?: string | null;
  privatePhone?: string | null;
  mobilePhone?: string | null;
  fax?: string | null;
  licensePlate?: string | null;
  costCenter?: string | null;
  /** The routing id of a public body for electronic invoices. */
  leitwegId?: string | null;
  debtorAccount?: string | null;
  idNumber?: string | null;
  /** Null where nobody asked. */
  marketingConsent?: boolean | null;
  tags?: string[];
  notes?: string | null;
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
  companions?: UsualCompanionInput[];
}

export interface Guest {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  firstName: string | null;
  /** A person needs it; a company without a contact person has none. */
  lastName: string | null;
  /** A company; the first and last name are then its contact person. */
  company: string | null;
  email: string | null;
  phone: string | null;
  member: boolean;
  memberNumber: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  country: string | null;
  salutation: string | null;
  gender: string | null;
  birthDate: CalendarDate | null;
  birthPlace: string | null;
  nationality: string | null;
  language: string | null;
  profession: string | null;
  federalState: string | null;
  office: string | null;
  invoiceEmail: string | null;
  businessPhone: string | null;
  privatePhone: string | null;
  mobilePhone: string | null;
  fax: string | null;
  licensePlate: string | null;
  costCenter: string | null;
  /** The routing id of a public body for electronic invoices. */
  leitwegId: string | null;
  debtorAccount: string | null;
  idNumber: string | null;
  /** Null where nobody asked. */
  marketingConsent: boolean | null;
  tags: string[];
  notes: string | null;
  companions: UsualCompanion[];
  /** The ids of guests that were merged into this one. */
  mergedFrom: number[];
}

/** A guest that may be the same as another one. */
export interface Duplicate {
  id: number;
  name: string;
  why: DuplicateReasons;
}

/**
 * The fields that are equal. Phones are equal where their last eight digits are. Contact persons of one company, of
 * whom nothing else is equal, come last.
 */
export type DuplicateReasons = ("name" | "company" | "email" | "phone" | "memberNumber" | "birthDate")[];

/** A new guest, with the ten most similar guests that may be the same. */
export interface AddedGuest {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  firstName: string | null;
  /** A person needs it; a company without a contact person has none. */
  lastName: string | null;
  /** A company; the first and last name are then its contact person. */
  company: string | null;
  email: string | null;
  phone: string | null;
  member: boolean;
  memberNumber: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  country: string | null;
  salutation: string | null;
  gender: string | null;
  birthDate: CalendarDate | null;
  birthPlace: string | null;
  nationality: string | null;
  language: string | null;
  profession: string | null;
  federalState: string | null;
  office: string | null;
  invoiceEmail: string | null;
  businessPhone: string | null;
  privatePhone: string | null;
  mobilePhone: string | null;
  fax: string | null;
  licensePlate: string | null;
  costCenter: string | null;
  /** The routing id of a public body for electronic invoices. */
  leitwegId: string | null;
  debtorAccount: string | null;
  idNumber: string | null;
  /** Null where nobody asked. */
  marketingConsent: boolean | null;
  tags: string[];
  notes: string | null;
  companions: UsualCompanion[];
  /** The ids of guests that were merged into this one. */
  mergedFrom: number[];
  duplicates: Duplicate[];
}

export interface GuestVersion {
  id: number;
  name: string;
  version: Version;
}

/** Two guests that may be the same; guest is the older one. */
export interface DuplicatePair {
  guest: GuestVersion;
  duplicate: GuestVersion;
  why: DuplicateReasons;
}

export interface GuestMergeInput {
  /** The version of the guest that stays; may stand here instead of in If-Match. */
  version?: Version;
  /** The guest that ends. */
  from: number;
  /** The version of the guest that ends. */
  fromVersion: Version;
}

/** What a dry run would have created: a guest without id, and the guests that may be the same. */
export interface GuestPreview {
  id: null;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  firstName: string | null;
  /** A person needs it; a company without a contact person has none. */
  lastName: string | null;
  /** A company; the first and last name are then its contact person. */
  company: string | null;
  email: string | null;
  phone: string | null;
  member: boolean;
  memberNumber: string | null;
  street: string | null;
  postalCode: string | null;
  city: string | null;
  country: string | null;
  salutation: string | null;
  gender: string | null;
  birthDate: CalendarDate | null;
  birthPlace: string | null;
  nationality: string | null;
  language: string | null;
  profession: string | null;
  federalState: string | null;
  office: string | null;
  invoiceEmail: string | null;
  businessPhone: string | null;
  privatePhone: string | null;
  mobilePhone: string | null;
  fax: string | null;
  licensePlate: string | null;
  costCenter: string | null;
  /** The routing id of a public body for electronic invoices. */
  leitwegId: string | null;
  debtorAccount: string | null;
  idNumber: string | null;
  /** Null where nobody asked. */
  marketingConsent: boolean | null;
  tags: string[];
  notes: string | null;
  companions: UsualCompanion[];
  /** The ids of guests that were merged into this one. */
  mergedFrom: number[];
  duplicates: Duplicate[];
}

export interface GuestPage {
  items: Guest[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

export interface DuplicatePage {
  items: DuplicatePair[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

/** All but cancelled and no-show hold the room. */
export type BookingStatus = "reserved" | "confirmed" | "checked-in" | "checked-out" | "cancelled" | "no-show";

export interface CompanionInput {
  firstName: string;
  lastName: string;
  birthDate?: CalendarDate | null;
}

export interface Companion {
  firstName: string;
  lastName: string;
  birthDate: CalendarDate | null;
}

export interface Named {
  id: number;
  name: string;
}

/** A booking to be created. */
export interface BookingInput {
  roomId: number;
  guestId: number;
  /** The first night. */
  checkIn: CalendarDate;
  /** The day of departure; 1 to 366 nights after checkIn. */
  checkOut: CalendarDate;
  /** At most the room's capacity. */
  partySize: number;
  notes?: string | null;
  foundationCase?: boolean;
  /** Who pays instead of the guest. */
  payerId?: number | null;
  source?: string | null;
  /** When the party means to come on the first day, in the house's time. */
  expectedArrival?: string | null;
  /** When the party means to leave on the last day, in the house's time. */
  expectedDeparture?: string | null;
  extras?: ExtraInput[];
  reductions?: ReductionInput[];
  /** Whether the member discount applies; null: if the guest is a member. */
  memberRate?: boolean | null;
  /** Replaces everything but the tourist tax. */
  agreedTotalCents?: number | null;
  /** Required with agreedTotalCents. */
  agreedReason?: string | null;
  /** At most partySize − 1. */
  companions?: CompanionInput[];
  status?: "reserved" | "confirmed";
}

/** Absent fields stay as they are; null empties a field that may be empty. */
export interface BookingPatch {
  roomId?: number;
  guestId?: number;
  /** The first night. */
  checkIn?: CalendarDate;
  /** The day of departure; 1 to 366 nights after checkIn. */
  checkOut?: CalendarDate;
  /** At most the room's capacity. */
  partySize?: number;
  notes?: string | null;
  /** Paid for by the foundation. */
  foundationCase?: boolean;
  /** Who pays instead of the guest. */
  payerId?: number | null;
  source?: string | null;
  /** When the party means to come on the first day, in the house's time. */
  expectedArrival?: string | null;
  /** When the party means to leave on the last day, in the house's time. */
  expectedDeparture?: string | null;
  extras?: ExtraInput[];
  reductions?: ReductionInput[];
  /** Whether the member discount applies; null: if the guest is a member. */
  memberRate?: boolean | null;
  /** Replaces everything but the tourist tax. */
  agreedTotalCents?: number | null;
  /** Required with agreedTotalCents. */
  agreedReason?: string | null;
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
  /** At most partySize − 1. */
  companions?: CompanionInput[];
  confirmationSentAt?: Instant | null;
  invoiceSentAt?: Instant | null;
  /**
   * Of a booking that costs something: when nothing was open any more. Setting it records a transfer of what is open,
   * and clearing it reverses what was recorded so; where other payments settle the booking, that is 422.
   */
  paidAt?: Instant | null;
}

/**
 * A party means to leave its room later than the next party means to arrive there on that day. A warning: nothing is
 * refused for it.
 */
export interface LateDeparture {
  code: "late-departure";
  roomId: number;
  date: CalendarDate;
  /** The booking that ends on that day; null in a dry run that would create it. */
  leavingId: number | null;
  expectedDeparture: string;
  /** The booking that begins on that day; null in a dry run that would create it. */
  arrivingId: number | null;
  expectedArrival: string;
}

export interface Booking {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  roomId: number;
  guestId: number;
  /** The first night. */
  checkIn: CalendarDate;
  /** The day of departure; 1 to 366 nights after checkIn. */
  checkOut: CalendarDate;
  /** At most the room's capacity. */
  partySize: number;
  notes: string | null;
  /** Paid for by the foundation. */
  foundationCase: boolean;
  /** Who pays instead of the guest. */
  payerId: number | null;
  source: string | null;
  /** When the party means to come on the first day, in the house's time. */
  expectedArrival: string | null;
  /** When the party means to leave on the last day, in the house's time. */
  expectedDeparture: string | null;
  /** The name is the room's own now: it changes with room-updated alone, without another version of the booking. */
  room: Named;
  /**
   * The name is the guest's own now, first and last name: it changes with guest-updated alone, without another version
   * of the booking.
   */
  guest: Named;
  companions: Companion[];
  status: BookingStatus;
  confirmationSentAt: Instant | null;
  invoiceSentAt: Instant | null;
  paidAt: Instant | null;
  /**
   * The booking in another room that the same stay comes from; a stay that changes its room has one arrival and one
   * departure.
   */
  continuesId: number | null;
  /** The booking in another room with which the same stay goes on. */
  continuedById: number | null;
  /** The group to which the booking belongs. */
  groupId: number | null;
  /** Given with the cancellation; reopening clears it. */
  cancellationReason: string | null;
  extras: Extra[];
  reductions: Reduction[];
  /** Whether the member discount applies; null where there was no price yet. */
  memberRate: boolean | null;
  agreedTotalCents: number | null;
  agreedReason: string | null;
  /**
   * Stored when the booking is made, and made anew when its stay, room, party or what is agreed changes. Of a stay in
   * several rooms the first booking has it. null where there is none yet.
   */
  price: Price | null;
  /** The sum of all payments. Of a stay in several rooms the first booking has them. */
  paidCents: number;
  /**
   * What is still to be paid; negative if it is owed to the guest. A cancelled booking and one whose guest did not come
   * owe nothing. null without a price.
   */
  openCents: number | null;
  /**
   * The day until which its standing invoices are to be paid. null if none stands; while one stands, the booking keeps
   * its price.
   */
  dueOn: CalendarDate | null;
  /** Only in the answer to reprice: the price before. */
  formerPrice?: Price;
  /** Only in the answer to POST and PATCH, where there are any: the late departures that concern this booking. */
  warnings?: LateDeparture[];
  /** Unique, given by the server: the year of creation and the id. */
  reservationNumber: string;
}

/** What a dry run would have created: a booking without id and reservationNumber. */
export interface BookingPreview {
  id: null;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  roomId: number;
  guestId: number;
  /** The first night. */
  checkIn: CalendarDate;
  /** The day of departure; 1 to 366 nights after checkIn. */
  checkOut: CalendarDate;
  /** At most the room's capacity. */
  partySize: number;
  notes: string | null;
  /** Paid for by the foundation. */
  foundationCase: boolean;
  /** Who pays instead of the guest. */
  payerId: number | null;
  source: string | null;
  /** When the party means to come on the first day, in the house's time. */
  expectedArrival: string | null;
  /** When the party means to leave on the last day, in the house's time. */
  expectedDeparture: string | null;
  /** The name is the room's own now: it changes with room-updated alone, without another version of the booking. */
  room: Named;
  /**
   * The name is the guest's own now, first and last name: it changes with guest-updated alone, without another version
   * of the booking.
   */
  guest: Named;
  companions: Companion[];
  status: BookingStatus;
  confirmationSentAt: Instant | null;
  invoiceSentAt: Instant | null;
  paidAt: Instant | null;
  /**
   * The booking in another room that the same stay comes from; a stay that changes its room has one arrival and one
   * departure.
   */
  continuesId: number | null;
  /** The booking in another room with which the same stay goes on. */
  continuedById: number | null;
  /** The group to which the booking belongs. */
  groupId: number | null;
  /** Given with the cancellation; reopening clears it. */
  cancellationReason: string | null;
  extras: Extra[];
  reductions: Reduction[];
  /** Whether the member discount applies; null where there was no price yet. */
  memberRate: boolean | null;
  agreedTotalCents: number | null;
  agreedReason: string | null;
  /**
   * Stored when the booking is made, and made anew when its stay, room, party or what is agreed changes. Of a stay in
   * several rooms the first booking has it. null where there is none yet.
   */
  price: Price | null;
  /** The sum of all payments. Of a stay in several rooms the first booking has them. */
  paidCents: number;
  /**
   * What is still to be paid; negative if it is owed to the guest. A cancelled booking and one whose guest did not come
   * owe nothing. null without a price.
   */
  openCents: number | null;
  /**
   * The day until which its standing invoices are to be paid. null if none stands; while one stands, the booking keeps
   * its price.
   */
  dueOn: CalendarDate | null;
  /** Only in the answer to reprice: the price before. */
  formerPrice?: Price;
  /** Only in the answer to POST and PATCH, where there are any: the late departures that concern this booking. */
  warnings?: LateDeparture[];
  reservationNumber: null;
}

export interface BookingPage {
  items: Booking[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

/** The last part of a transition's path. */
export type Transition = "confirm" | "reserve" | "check-in" | "check-out" | "cancel" | "no-show" | "reopen";

export interface TransitionInput {
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
}

export interface ContinuationInput {
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
  roomId: number;
  /** The first night in the other room; by default today. */
  from?: CalendarDate | null;
}

export interface SwapInput {
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
  /** The id of the other booking. */
  with: number;
  /** The version of the other booking this change was made from. */
  withVersion: Version;
}

export interface CancelInput {
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
  reason?: string | null;
}

export interface ReopenInput {
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
  /** The day of departure of the reopened stay, if it is to be earlier than before; not before an early check-out. */
  checkOut?: CalendarDate | null;
}

/** A booking of a group to be created. */
export interface GroupBookingInput {
  roomId?: number;
  guestId?: number;
  /** The first night. */
  checkIn: CalendarDate;
  /** The day of departure; 1 to 366 nights after checkIn. */
  checkOut: CalendarDate;
  /** At most the room's capacity. */
  partySize: number;
  notes?: string | null;
  foundationCase?: boolean;
  /** Who pays instead of the guest. */
  payerId?: number | null;
  source?: string | null;
  /** When the party means to come on the first day, in the house's time. */
  expectedArrival?: string | null;
  /** When the party means to leave on the last day, in the house's time. */
  expectedDeparture?: string | null;
  extras?: ExtraInput[];
  reductions?: ReductionInput[];
  /** Whether the member discount applies; null: if the guest is a member. */
  memberRate?: boolean | null;
  /** Replaces everything but the tourist tax. */
  agreedTotalCents?: number | null;
  /** Required with agreedTotalCents. */
  agreedReason?: string | null;
  /** At most partySize − 1. */
  companions?: CompanionInput[];
  status?: "reserved" | "confirmed";
}

/** A group to be created, with its bookings. */
export interface GroupInput {
  name: string;
  /** The guest who speaks for the group. */
  contactGuestId: number;
  notes?: string | null;
  bookings?: GroupBookingInput[];
  /** The server chooses a room for each booking without `roomId`. */
  rooms?: "auto" | null;
}

/** Bookings to be added. */
export interface GroupAdditions {
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
  bookings: GroupBookingInput[];
  /** The server chooses a room for each booking without `roomId`. */
  rooms?: "auto" | null;
}

/** Absent fields stay as they are; null empties a field that may be empty. */
export interface GroupPatch {
  name?: string;
  /** The guest who speaks for the group. */
  contactGuestId?: number;
  notes?: string | null;
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
}

export interface GroupMove {
  /** The version this change was made from; may stand here instead of in If-Match. */
  version?: Version;
  /** Earlier if negative. */
  days: number;
}

/** A group without its bookings. */
export interface GroupSummary {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  name: string;
  /** The guest who speaks for the group. */
  contactGuestId: number;
  notes: string | null;
}

export interface Group {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  name: string;
  /** The guest who speaks for the group. */
  contactGuestId: number;
  notes: string | null;
  /** By check-in; those that the caller may see. */
  bookings: Booking[];
}

/** What a dry run would have created: a group and bookings without ids. */
export interface GroupPreview {
  id: null;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  name: string;
  /** The guest who speaks for the group. */
  contactGuestId: number;
  notes: string | null;
  bookings: BookingPreview[];
}

/** A booking to which the step did not apply. */
export interface LeftOut {
  bookingId: number;
  reservationNumber: string;
  status: BookingStatus;
  /** The codes of what stood in the way. */
  reasons: string[];
}

/** A group to which bookings were added. */
export interface GroupGrown {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  name: string;
  /** The guest who speaks for the group. */
  contactGuestId: number;
  notes: string | null;
  /** By check-in; a dry run shows the new ones without ids. */
  bookings: (Booking | BookingPreview)[];
}

/** A group after a step, and the bookings that the step left out. */
export interface GroupStep {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  name: string;
  /** The guest who speaks for the group. */
  contactGuestId: number;
  notes: string | null;
  bookings: Booking[];
  leftOut: LeftOut[];
}

export interface GroupPage {
  items: GroupSummary[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

export interface FieldChange {
  field: string;
  /** Any JSON value; null where there was none. */
  from: unknown;
  /** Any JSON value; null where there is none. */
  to: unknown;
}

export interface HistoryItem {
  version: number | null;
  at: Instant;
  userId: UserId;
  username: string;
  operation: "created" | "updated" | "deleted" | "erased";
  changes: FieldChange[];
}

export interface HistoryPage {
  items: HistoryItem[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

export interface GuestExport {
  guest: Guest;
  bookings: Booking[];
  /** Those that the guest speaks for. */
  groups: GroupSummary[];
  /** Those for his bookings, with reversals, oldest first. */
  payments: Payment[];
  /** The items of the guest's credit, with reversals, oldest first. */
  credit: Credit[];
  /** Those that name the guest, oldest first. */
  invoices: Invoice[];
  /** Those about his bookings. */
  reminders: Reminder[];
  /** What the audit keeps of the guest, of bookings while they were his and of their reminders, oldest first. */
  history: AuditEntry[];
}

export interface AuditEntry {
  id: number;
  /** Shared by all that one command wrote. */
  changeId: number;
  /** A kind of thing, such as booking. */
  table: string;
  recordId: number;
  operation: "created" | "updated" | "deleted" | "erased";
  userId: UserId;
  username: string;
  at: Instant;
  /** All its fields before; null for a creation. */
  old: Record<string, unknown> | null;
  /** All its fields after; null for a deletion. */
  new: Record<string, unknown> | null;
  /** Whether personal data was taken out of it. */
  erased: boolean;
}

export type Fate = "taken" | "repaired" | "takenWithLoss" | "archived" | "refused";

export interface ArchivedRow {
  id: number;
  importNumber: number;
  table: string;
  /** The id of the row there. */
  legacyId: number;
  fate: Fate;
  /** The id of the room, guest or booking that it became. */
  entityId: number | null;
  /** The guest whom it is about. */
  guestId: number | null;
  /** The values as they were, by column; no passwords and key codes. */
  row: Record<string, unknown>;
}

export interface ArchivePage {
  items: ArchivedRow[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

export interface AuditPage {
  items: AuditEntry[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

export interface Change {
  /** What undo is asked for by. */
  id: number;
  entity:
    | "booking"
    | "group"
    | "guest"
    | "room"
    | "room-block"
    | "credit"
    | "payment"
    | "payer"
    | "invoice"
    | "reminder"
    | "service"
    | "discount"
    | "user";
  entityId: number;
  operation: "created" | "updated" | "deleted" | "erased";
  at: Instant;
  userId: UserId;
  username: string;
  /** Which changed. */
  fields: string[];
  /** Whether the caller may take it back, as far as that can be told without trying. */
  undoable: boolean;
  /** The change that this one took back; null where it is no undo. */
  undoes: number | null;
  /** The change that this one did again by taking back an undo of it; null where it did not. */
  redoes: number | null;
  /** The change by which this one is taken back at present; null where it stands. */
  undoneBy: number | null;
}

export interface ChangePage {
  items: Change[];
  /** Opaque; null on the last page. */
  nextCursor: string | null;
  /** The position in the event log that the first page includes at least. */
  eventSeq: number;
  epoch: string;
}

/** A room as it was before, but for what nobody remembers. */
export interface RoomInPart {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** Need not be unique. */
  name: string;
  buildingType: string;
  capacity: number;
  location: string;
  keyCode: string | null;
  streetAddress: string | null;
  postalCode: string | null;
  city: string | null;
  notes: string | null;
  /** An inactive room takes no new stay. */
  active: boolean;
  /** Per night. */
  lowSeasonCents: number;
  /** Per night. */
  highSeasonCents: number;
  /** Once per stay. */
  finalCleaningCents: number;
  /** Fields that stayed as they are, because the audit never knew them. */
  notRestored: string[];
}

/** The thing as it is again. */
export type Undone =
  | Booking
  | GroupSummary
  | Guest
  | Room
  | RoomInPart
  | RoomBlock
  | Service
  | Discount
  | Payer
  | Reminder;

export interface RoomOption {
  roomId: number;
  name: string;
  location: string;
  capacity: number;
}

/** A booking in the way; only kind and dates where the caller may not see it. */
export interface BookingInTheWay {
  kind: "booking";
  id?: number;
  reservationNumber?: string;
  checkIn: CalendarDate;
  checkOut: CalendarDate;
  status?: BookingStatus;
  createdBy?: UserId;
  /** Of availability only: the end of tonight, where the party should have left and has not been checked out. */
  occupiedUntil?: CalendarDate;
}

/** A room block in the way; only kind and dates where the caller may not see it. */
export interface BlockInTheWay {
  kind: "block";
  id?: number;
  /** The first night the room is closed. */
  checkIn: CalendarDate;
  /** The first night it is open again. */
  checkOut: CalendarDate;
  reason?: string;
  createdBy?: UserId;
}

/** A room too small for the party. */
export interface TooSmall {
  kind: "capacity";
  capacity: number;
  partySize: number;
}

export type StayConflict = BookingInTheWay | BlockInTheWay;

export type NotFreeBecause = BookingInTheWay | BlockInTheWay | TooSmall;

export interface RoomAvailability {
  roomId: number;
  name: string;
  location: string;
  capacity: number;
  free: boolean;
  /** What stands in the way; empty when the room is free. */
  why: NotFreeBecause[];
}

export interface Availability {
  items: RoomAvailability[];
  /** The position in the event log that the answer includes at least. */
  eventSeq: number;
  epoch: string;
}

/**
 * A stay with its whole dates, also where they reach beyond the window; only its dates where the caller may not see
 * more.
 */
export interface ChartStay {
  bookingId: number | null;
  reservationNumber: string | null;
  guestId: number | null;
  guestName: string | null;
  checkIn: CalendarDate;
  checkOut: CalendarDate;
  /**
   * Where the party should have left and has not been checked out: the end of tonight, to which its bar reaches. Null
   * for all others.
   */
  occupiedUntil: CalendarDate | null;
  status: BookingStatus | null;
  partySize: number | null;
  /** The booking in another room that the same stay comes from. */
  continuesId: number | null;
  /** The group to which the booking belongs. */
  groupId: number | null;
  /** Null where the stay comes from another room. */
  expectedArrival: string | null;
  /** Null where the stay goes on in another room. */
  expectedDeparture: string | null;
  /**
   * What is still to be paid; negative if it is owed to the guest. Null without a price, and where the stay comes from
   * another room.
   */
  openCents: number | null;
  version: number | null;
}

/** A room block with its whole dates, also where they reach beyond the window. */
export interface ChartBlock {
  id: number;
  from: CalendarDate;
  to: CalendarDate;
  reason: string;
  version: Version;
}

export interface ChartRoom {
  roomId: number;
  name: string;
  location: string;
  buildingType: string;
  capacity: number;
  active: boolean;
  stays: ChartStay[];
  blocks: ChartBlock[];
  warnings: LateDeparture[];
}

export interface TapeChart {
  from: CalendarDate;
  to: CalendarDate;
  rooms: ChartRoom[];
  /** The position in the event log that the answer includes at least. */
  eventSeq: number;
  epoch: string;
}

export interface Today {
  /** Today in the house's time zone. */
  date: CalendarDate;
  /** Stays that begin today, also those already checked in. */
  arrivals: Booking[];
  /** Reserved and confirmed stays that began before today and are not over: their guests should have come. */
  overdueArrivals: Booking[];
  /** Stays that end today, also those already checked out. */
  departures: Booking[];
  /** Stays that ended before today and whose parties are still checked in: they should have left. */
  overdueDepartures: Booking[];
  /**
   * Reserved and confirmed stays that are over, the last to end first; at most 100, and the next comes up where one is
   * decided.
   */
  undecided: Booking[];
  /** Who is checked in, the overdue departures too. */
  inHouse: Booking[];
  /** Due today or overdue, but for those put off. */
  reminders: Reminder[];
  /** Free for the coming night: neither held nor still occupied. */
  freeRooms: RoomOption[];
  /** Departures of today that are later than the next arrival in the same room. */
  warnings: LateDeparture[];
  /** The position in the event log that the answer includes at least. */
  eventSeq: number;
  epoch: string;
}

export interface Events {
  items: Event[];
  /** Names the log. */
  epoch: string;
  /** Up to where it was read: go on from here. */
  seq: number;
  /** Whether nothing was left out. */
  recovered: boolean;
}

export interface Job {
  name: string;
  /** In words, by the clock of the house. */
  schedule: string;
  /** When its next turn is; null until a server has planned it. */
  nextRun: Instant | null;
  /** The server that is doing it right now. */
  runningOn: string | null;
  /** What was done last. */
  lastRun: JobRun | null;
  /** How often in a row it failed since it last went well; it is tried again, after longer and longer. */
  failures: number;
  /** What last went wrong, however long ago. */
  lastFailure: JobFailure | null;
}

export interface JobRun {
  /** What it counts for, once: the day, the moment, or by whose hand. */
  occurrence: string;
  at: Instant;
  tookMillis: number;
  /** Who did it. */
  server: string;
  /** What came of it. */
  outcome: string;
}

export interface JobFailure {
  occurrence: string;
  at: Instant;
  server: string;
  /** As the log of that server has it, in one line. */
  error: string;
}

export interface Jobs {
  items: Job[];
}

export interface JobStarted {
  job: string;
  /** Under which the run is found. */
  occurrence: string;
}

export interface Info {
  /** The server's. */
  version: string;
  /** The house's IANA time zone. */
  timeZone: string;
  /** Today in that zone. */
  today: CalendarDate;
  /** Changes when the event log starts anew. */
  epoch: string;
}

export interface Health {
  status: "up";
  /**
   * Only at `/health`, where the server makes backups: of when the newest backup is that was proven by restoring it.
   * Missing while there is none.
   */
  provenBackupAt?: Instant;
}

export interface FieldError {
  /** JSON Pointer into the request body. */
  pointer: string;
  code: string;
  detail: string;
}

export interface RequestFault {
  /** JSON Pointer into the request body, or the name of a parameter or header. */
  pointer: string;
  code: string;
  detail: string;
}

/** How many entities of one type refer to this one. */
export interface Reference {
  type: string;
  count: number;
}

export interface VersionedChange {
  field: string;
  /** Any JSON value; null where there was none. */
  from: unknown;
  /** Any JSON value; null where there is none. */
  to: unknown;
  by: UserId;
  username: string;
  at: Instant;
}

/** How many faults there are beyond those in errors; absent where that lists them all. */
export type MoreErrors = number;

/** One of several, with the members that its code has in a problem of its own. */
export interface Reason {
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  code:
    | "validation-failed"
    | "room-taken"
    | "room-occupied"
    | "room-inactive"
    | "stay-frozen"
    | "too-early"
    | "illegal-transition"
    | "in-use"
    | "already-exists"
    | "last-admin"
    | "invoiced";
  detail?: string;
  errors?: FieldError[];
  moreErrors?: MoreErrors;
  numbers?: string[];
  conflicts?: StayConflict[];
  /** Free rooms that fit: same location first, then the smallest that suffices. */
  alternatives?: RoomOption[];
  roomId?: number;
  bookingStatus?: BookingStatus;
  /** The first day on which it may be done. */
  notBefore?: CalendarDate;
  from?: Standing;
  to?: Standing;
  /** What can be done from there. */
  allowed?: Step[];
  references?: Reference[];
  /** The field whose value is taken. */
  field?: string;
}

export interface MalformedRequestProblem {
  type: "urn:herberge:problem:malformed-request";
  title: string;
  status: 400;
  detail: string;
  instance: string;
  code: "malformed-request";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  /** Every value that could not be read; of very many, the first. */
  errors?: RequestFault[];
  moreErrors?: MoreErrors;
}

export interface UnauthenticatedProblem {
  type: "urn:herberge:problem:unauthenticated";
  title: string;
  status: 401;
  detail: string;
  instance: string;
  code: "unauthenticated";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface ForbiddenProblem {
  type: "urn:herberge:problem:forbidden";
  title: string;
  status: 403;
  detail: string;
  instance: string;
  code: "forbidden";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface PasswordChangeRequiredProblem {
  type: "urn:herberge:problem:password-change-required";
  title: string;
  status: 403;
  detail: string;
  instance: string;
  code: "password-change-required";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface NotFoundProblem {
  type: "urn:herberge:problem:not-found";
  title: string;
  status: 404;
  detail: string;
  instance: string;
  code: "not-found";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface MethodNotAllowedProblem {
  type: "urn:herberge:problem:method-not-allowed";
  title: string;
  status: 405;
  detail: string;
  instance: string;
  code: "method-not-allowed";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface NotAcceptableProblem {
  type: "urn:herberge:problem:not-acceptable";
  title: string;
  status: 406;
  detail: string;
  instance: string;
  code: "not-acceptable";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface TooLargeProblem {
  type: "urn:herberge:problem:too-large";
  title: string;
  status: 413;
  detail: string;
  instance: string;
  code: "too-large";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface UnsupportedMediaTypeProblem {
  type: "urn:herberge:problem:unsupported-media-type";
  title: string;
  status: 415;
  detail: string;
  instance: string;
  code: "unsupported-media-type";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface RoomTakenProblem {
  type: "urn:herberge:problem:room-taken";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "room-taken";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  conflicts: StayConflict[];
  /** Free rooms that fit: same location first, then the smallest that suffices. */
  alternatives: RoomOption[];
  /** Everything that stands in the way, where it is several things. */
  reasons?: Reason[];
}

export interface RoomOccupiedProblem {
  type: "urn:herberge:problem:room-occupied";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "room-occupied";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  /** The stays that are checked in there. */
  conflicts: StayConflict[];
  /** Everything that stands in the way, where it is several things. */
  reasons?: Reason[];
}

export interface RoomInactiveProblem {
  type: "urn:herberge:problem:room-inactive";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "room-inactive";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  roomId: number;
  /** Everything that stands in the way, where it is several things. */
  reasons?: Reason[];
}

/** The booking's status is called bookingStatus, for status is HTTP's. */
export interface StayFrozenProblem {
  type: "urn:herberge:problem:stay-frozen";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "stay-frozen";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  bookingStatus: BookingStatus;
  /** Everything that stands in the way, where it is several things. */
  reasons?: Reason[];
}

export interface TooEarlyProblem {
  type: "urn:herberge:problem:too-early";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "too-early";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  /** The first day on which it may be done. */
  notBefore: CalendarDate;
  /** Everything that stands in the way, where it is several things. */
  reasons?: Reason[];
}

export interface IllegalTransitionProblem {
  type: "urn:herberge:problem:illegal-transition";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "illegal-transition";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  from: Standing;
  to: Standing;
  /** What can be done from there. */
  allowed: Step[];
  /** Everything that stands in the way, where it is several things. */
  reasons?: Reason[];
}

export interface InUseProblem {
  type: "urn:herberge:problem:in-use";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "in-use";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  references: Reference[];
  /** Everything that stands in the way, where it is several things. */
  reasons?: Reason[];
}

export interface CreditExceededProblem {
  type: "urn:herberge:problem:credit-exceeded";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "credit-exceeded";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  /** What the guest has. */
  balanceCents: number;
}

export interface InvoicedProblem {
  type: "urn:herberge:problem:invoiced";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "invoiced";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  /** The numbers of the invoices that stand. */
  numbers: string[];
  /** Everything that stands in the way, where it is several things. */
  reasons?: Reason[];
}

export interface NothingToInvoiceProblem {
  type: "urn:herberge:problem:nothing-to-invoice";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "nothing-to-invoice";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface CompanyIncompleteProblem {
  type: "urn:herberge:problem:company-incomplete";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "company-incomplete";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  /** The fields that are missing. */
  missing: string[];
}

export interface RecipientIncompleteProblem {
  type: "urn:herberge:problem:recipient-incomplete";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "recipient-incomplete";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  /** The fields that are missing. */
  missing: string[];
}

export interface NotStandingProblem {
  type: "urn:herberge:problem:not-standing";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "not-standing";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface NotUndoableProblem {
  type: "urn:herberge:problem:not-undoable";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "not-undoable";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface AlreadyExistsProblem {
  type: "urn:herberge:problem:already-exists";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "already-exists";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  /** The field whose value is taken. */
  field: string;
  /** Everything that stands in the way, where it is several things. */
  reasons?: Reason[];
}

export interface AlreadyUndoneProblem {
  type: "urn:herberge:problem:already-undone";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "already-undone";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  /** The change that took it back. */
  undoneBy: number;
  /** Everything that stands in the way, where it is several things. */
  reasons?: Reason[];
}

export interface JobRunningProblem {
  type: "urn:herberge:problem:job-running";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "job-running";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  /** Its name. */
  job: string;
}

export interface LastAdminProblem {
  type: "urn:herberge:problem:last-admin";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "last-admin";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  /** Everything that stands in the way, where it is several things. */
  reasons?: Reason[];
}

export interface IdempotencyKeyInUseProblem {
  type: "urn:herberge:problem:idempotency-key-in-use";
  title: string;
  status: 409;
  detail: string;
  instance: string;
  code: "idempotency-key-in-use";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface VersionConflictProblem {
  type: "urn:herberge:problem:version-conflict";
  title: string;
  status: 412;
  detail: string;
  instance: string;
  code: "version-conflict";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  /** The whole entity now; null where it is gone, which only an undo comes across. */
  current:
    | null
    | Booking
    | Group
    | GroupSummary
    | Guest
    | Room
    | RoomBlock
    | Service
    | Discount
    | Payer
    | Reminder
    | ReminderSettings
    | PriceSettings
    | CompanySettings
    | User;
  yourVersion: Version;
  currentVersion: Version;
  /** Each field changed since your version. */
  changes: VersionedChange[];
  /** Your fields that somebody else changed too. */
  clashes: string[];
}

export interface ValidationFailedProblem {
  type: "urn:herberge:problem:validation-failed";
  title: string;
  status: 422;
  detail: string;
  instance: string;
  code: "validation-failed";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
  /** Every fault at once; of very many, the first. */
  errors: FieldError[];
  moreErrors?: MoreErrors;
  /** Everything that stands in the way, where it is several things. */
  reasons?: Reason[];
}

export interface IdempotencyKeyReusedProblem {
  type: "urn:herberge:problem:idempotency-key-reused";
  title: string;
  status: 422;
  detail: string;
  instance: string;
  code: "idempotency-key-reused";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface RateLimitedProblem {
  type: "urn:herberge:problem:rate-limited";
  title: string;
  status: 429;
  detail: string;
  instance: string;
  code: "rate-limited";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface PreconditionRequiredProblem {
  type: "urn:herberge:problem:precondition-required";
  title: string;
  status: 428;
  detail: string;
  instance: string;
  code: "precondition-required";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface InternalProblem {
  type: "urn:herberge:problem:internal";
  title: string;
  status: 500;
  detail: string;
  instance: string;
  code: "internal";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

export interface UnavailableProblem {
  type: "urn:herberge:problem:unavailable";
  title: string;
  status: 503;
  detail: string;
  instance: string;
  code: "unavailable";
  /** Also in X-Request-Id and in the server's log. */
  requestId: string;
  /** Of a group: the new booking that this is about. */
  pointer?: string;
  /** Of a group: the booking that this is about. */
  bookingId?: number;
}

/**
 * RFC 9457. The code tells which further members there are; /docs/problems explains each under it, as in
 * /docs/problems#room-taken.
 */
export type Problem =
  | MalformedRequestProblem
  | UnauthenticatedProblem
  | ForbiddenProblem
  | PasswordChangeRequiredProblem
  | NotFoundProblem
  | MethodNotAllowedProblem
  | NotAcceptableProblem
  | TooLargeProblem
  | UnsupportedMediaTypeProblem
  | RoomTakenProblem
  | RoomOccupiedProblem
  | RoomInactiveProblem
  | StayFrozenProblem
  | TooEarlyProblem
  | IllegalTransitionProblem
  | InUseProblem
  | CreditExceededProblem
  | InvoicedProblem
  | NothingToInvoiceProblem
  | CompanyIncompleteProblem
  | RecipientIncompleteProblem
  | NotStandingProblem
  | NotUndoableProblem
  | AlreadyExistsProblem
  | AlreadyUndoneProblem
  | LastAdminProblem
  | JobRunningProblem
  | IdempotencyKeyInUseProblem
  | VersionConflictProblem
  | ValidationFailedProblem
  | IdempotencyKeyReusedProblem
  | RateLimitedProblem
  | PreconditionRequiredProblem
  | InternalProblem
  | UnavailableProblem;

// Over /ws

export type EntityKind =
  | "booking"
  | "group"
  | "guest"
  | "room"
  | "room-block"
  | "credit"
  | "payment"
  | "payer"
  | "invoice"
  | "reminder"
  | "service"
  | "discount"
  | "user";

export type PresenceMode = "view" | "edit";

/** The first frame: who somebody is and where to go on from. Members it does not name are ignored. */
export interface AuthFrame {
  type: "auth";
  /** An access token or an API token. */
  token: string;
  /** The last event the client needs no more: the seq of an event or the eventSeq of a list. */
  after?: number | null;
  /** The log that `after` is of; without both nothing old is told. */
  epoch?: string | null;
  /** The same as in `X-Client-Id`. */
  clientId?: string | null;
}

/** The token by itself, as first frame: no JSON. */
export type BareToken = string;

/** For clients that cannot see the pings of the protocol. */
export interface PingFrame {
  type: "ping";
}

/** Somebody looks at a thing or edits it. From a connection with a read token, edit is taken as view. */
export interface FocusFrame {
  type: "focus";
  entity: EntityKind;
  id: number;
  mode: PresenceMode;
}

/** Somebody has turned away from a thing. */
export interface BlurFrame {
  type: "blur";
  entity: EntityKind;
  id: number;
}

/** The answer to the first frame. */
export interface ReadyFrame {
  type: "ready";
  /** Names the log. */
  epoch: string;
  /** Where the log stands. */
  seq: number;
  /** Whether everything after `after` follows, once and in order. If not, nothing old does: load afresh. */
  recovered: boolean;
  user: User;
}

/** The answer to a ping. */
export interface PongFrame {
  type: "pong";
  /** Where the log stands. */
  seq: number;
}

/** Who looks at a thing now; sent at each change and after ready. A warning, never a lock. */
export interface PresenceFrame {
  type: "presence";
  entity: EntityKind;
  id: number;
  /** Empty: nobody. */
  users: Viewer[];
}

export interface Viewer {
  userId: UserId;
  fullName: string | null;
  mode: PresenceMode;
  since: Instant;
}

/** What a frame was refused for. */
export interface ErrorFrame {
  type: "error";
  code: string;
  detail: string;
}

/** An invoice as events show it: without recipient, lines and VAT, which GET /invoices/{id} has. */
export interface InvoiceEvent {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** The year of issue and a count without gaps. */
  number: string;
  kind: "invoice" | "advance" | "final" | "cancellation";
  /** The booking that is charged; of a stay in several rooms, the first one. Null for bookings of a group. */
  bookingId: number | null;
  /** The group whose bookings are charged; each line names its booking. */
  groupId: number | null;
  /** The guest of the booking on that day, or who spoke for the group. */
  guestId: number;
  /** The payer to whom the invoice is addressed; null if it is the guest. */
  payerId: number | null;
  issuedOn: CalendarDate;
  dueOn: CalendarDate;
  /** The sum of the lines. */
  totalCents: number;
  /** What a final invoice takes off. */
  advancesCents: number;
  /** The total less the advances. */
  payableCents: number;
  /** The invoice that this cancellation takes back. */
  cancelsId: number | null;
  /** The SHA-256 over the hash of the invoice before it and the content. */
  hash: string;
}

/** All that is told of a thing that is gone. */
export interface Gone {
  id: number;
}

/** A room without its key code: who needs that reads the room. */
export interface RoomInEvent {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** Need not be unique. */
  name: string;
  buildingType: string;
  capacity: number;
  location: string;
  keyCode?: never;
  streetAddress: string | null;
  postalCode: string | null;
  city: string | null;
  notes: string | null;
  /** An inactive room takes no new stay. */
  active: boolean;
  /** Per night. */
  lowSeasonCents: number;
  /** Per night. */
  highSeasonCents: number;
  /** Once per stay. */
  finalCleaningCents: number;
}

/** A user without the last login, which is no change of the user. */
export interface UserInEvent {
  id: number;
  version: Version;
  createdAt: Instant;
  createdBy: UserId;
  updatedAt: Instant;
  updatedBy: UserId;
  /** Unique. */
  username: string;
  fullName: string | null;
  email: string | null;
  role: Role;
  /** An inactive user cannot sign in. */
  active: boolean;
  lastLogin?: never;
}

export interface BookingCreated {
  type: "booking-created";
  /** Its place in the log. */
  seq: number;
  entity: "booking";
  id: number;
  version: Version;
  payload: Booking;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface BookingUpdated {
  type: "booking-updated";
  /** Its place in the log. */
  seq: number;
  entity: "booking";
  id: number;
  version: Version;
  payload: Booking;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface BookingDeleted {
  type: "booking-deleted";
  /** Its place in the log. */
  seq: number;
  entity: "booking";
  id: number;
  version: Version;
  payload: Gone;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface GuestCreated {
  type: "guest-created";
  /** Its place in the log. */
  seq: number;
  entity: "guest";
  id: number;
  version: Version;
  payload: Guest;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

/**
 * Bookings show the guest's name, and no event of theirs tells that it changed. Who keeps a copy of them writes it in:
 * for (const booking of bookings.values()) if (booking.guest.id === event.id) booking.guest.name =
 * [event.payload.firstName, event.payload.lastName].filter(part => part).join(" ") || event.payload.company.
 */
export interface GuestUpdated {
  type: "guest-updated";
  /** Its place in the log. */
  seq: number;
  entity: "guest";
  id: number;
  version: Version;
  payload: Guest;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface GuestDeleted {
  type: "guest-deleted";
  /** Its place in the log. */
  seq: number;
  entity: "guest";
  id: number;
  version: Version;
  payload: Gone;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface RoomCreated {
  type: "room-created";
  /** Its place in the log. */
  seq: number;
  entity: "room";
  id: number;
  version: Version;
  payload: RoomInEvent;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

/**
 * Bookings show the room's name, and no event of theirs tells that it changed. Who keeps a copy of them writes it in:
 * for (const booking of bookings.values()) if (booking.room.id === event.id) booking.room.name = event.payload.name.
 */
export interface RoomUpdated {
  type: "room-updated";
  /** Its place in the log. */
  seq: number;
  entity: "room";
  id: number;
  version: Version;
  payload: RoomInEvent;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface RoomDeleted {
  type: "room-deleted";
  /** Its place in the log. */
  seq: number;
  entity: "room";
  id: number;
  version: Version;
  payload: Gone;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface GroupCreated {
  type: "group-created";
  /** Its place in the log. */
  seq: number;
  entity: "group";
  id: number;
  version: Version;
  payload: GroupSummary;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface GroupUpdated {
  type: "group-updated";
  /** Its place in the log. */
  seq: number;
  entity: "group";
  id: number;
  version: Version;
  payload: GroupSummary;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface GroupDeleted {
  type: "group-deleted";
  /** Its place in the log. */
  seq: number;
  entity: "group";
  id: number;
  version: Version;
  payload: Gone;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface RoomBlockCreated {
  type: "room-block-created";
  /** Its place in the log. */
  seq: number;
  entity: "room-block";
  id: number;
  version: Version;
  payload: RoomBlock;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface RoomBlockUpdated {
  type: "room-block-updated";
  /** Its place in the log. */
  seq: number;
  entity: "room-block";
  id: number;
  version: Version;
  payload: RoomBlock;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface RoomBlockDeleted {
  type: "room-block-deleted";
  /** Its place in the log. */
  seq: number;
  entity: "room-block";
  id: number;
  version: Version;
  payload: Gone;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface ServiceCreated {
  type: "service-created";
  /** Its place in the log. */
  seq: number;
  entity: "service";
  id: number;
  version: Version;
  payload: Service;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface ServiceUpdated {
  type: "service-updated";
  /** Its place in the log. */
  seq: number;
  entity: "service";
  id: number;
  version: Version;
  payload: Service;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface ServiceDeleted {
  type: "service-deleted";
  /** Its place in the log. */
  seq: number;
  entity: "service";
  id: number;
  version: Version;
  payload: Gone;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface DiscountCreated {
  type: "discount-created";
  /** Its place in the log. */
  seq: number;
  entity: "discount";
  id: number;
  version: Version;
  payload: Discount;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface DiscountUpdated {
  type: "discount-updated";
  /** Its place in the log. */
  seq: number;
  entity: "discount";
  id: number;
  version: Version;
  payload: Discount;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface DiscountDeleted {
  type: "discount-deleted";
  /** Its place in the log. */
  seq: number;
  entity: "discount";
  id: number;
  version: Version;
  payload: Gone;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface PayerCreated {
  type: "payer-created";
  /** Its place in the log. */
  seq: number;
  entity: "payer";
  id: number;
  version: Version;
  payload: Payer;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface PayerUpdated {
  type: "payer-updated";
  /** Its place in the log. */
  seq: number;
  entity: "payer";
  id: number;
  version: Version;
  payload: Payer;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface PayerDeleted {
  type: "payer-deleted";
  /** Its place in the log. */
  seq: number;
  entity: "payer";
  id: number;
  version: Version;
  payload: Gone;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface CreditChanged {
  type: "credit-changed";
  /** Its place in the log. */
  seq: number;
  entity: "credit";
  id: number;
  version: Version;
  payload: Credit;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface PaymentCreated {
  type: "payment-created";
  /** Its place in the log. */
  seq: number;
  entity: "payment";
  id: number;
  version: Version;
  payload: Payment;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface PaymentReversed {
  type: "payment-reversed";
  /** Its place in the log. */
  seq: number;
  entity: "payment";
  id: number;
  version: Version;
  payload: Payment;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface InvoiceCreated {
  type: "invoice-created";
  /** Its place in the log. */
  seq: number;
  entity: "invoice";
  id: number;
  version: Version;
  payload: InvoiceEvent;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface InvoiceCancelled {
  type: "invoice-cancelled";
  /** Its place in the log. */
  seq: number;
  entity: "invoice";
  id: number;
  version: Version;
  payload: InvoiceEvent;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface ReminderCreated {
  type: "reminder-created";
  /** Its place in the log. */
  seq: number;
  entity: "reminder";
  id: number;
  version: Version;
  payload: Reminder;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface ReminderUpdated {
  type: "reminder-updated";
  /** Its place in the log. */
  seq: number;
  entity: "reminder";
  id: number;
  version: Version;
  payload: Reminder;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface ReminderDeleted {
  type: "reminder-deleted";
  /** Its place in the log. */
  seq: number;
  entity: "reminder";
  id: number;
  version: Version;
  payload: Gone;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface UserCreated {
  type: "user-created";
  /** Its place in the log. */
  seq: number;
  entity: "user";
  id: number;
  version: Version;
  payload: UserInEvent;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface UserUpdated {
  type: "user-updated";
  /** Its place in the log. */
  seq: number;
  entity: "user";
  id: number;
  version: Version;
  payload: UserInEvent;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

export interface UserDeleted {
  type: "user-deleted";
  /** Its place in the log. */
  seq: number;
  entity: "user";
  id: number;
  version: Version;
  payload: Gone;
  userId: UserId;
  username: string;
  /** The X-Client-Id of the writer: a client knows its own echo by it. */
  clientId: string | null;
  timestamp: Instant;
}

/** What `/ws` tells, and what `GET /events` gives. */
export type Event =
  | BookingCreated
  | BookingUpdated
  | BookingDeleted
  | GuestCreated
  | GuestUpdated
  | GuestDeleted
  | RoomCreated
  | RoomUpdated
  | RoomDeleted
  | GroupCreated
  | GroupUpdated
  | GroupDeleted
  | RoomBlockCreated
  | RoomBlockUpdated
  | RoomBlockDeleted
  | CreditChanged
  | PaymentCreated
  | PaymentReversed
  | InvoiceCreated
  | InvoiceCancelled
  | ReminderCreated
  | ReminderUpdated
  | ReminderDeleted
  | ServiceCreated
  | ServiceUpdated
  | ServiceDeleted
  | DiscountCreated
  | DiscountUpdated
  | DiscountDeleted
  | PayerCreated
  | PayerUpdated
  | PayerDeleted
  | UserCreated
  | UserUpdated
  | UserDeleted;

/** Everything that the server says. */
export type ServerFrame = Event | ReadyFrame | PongFrame | PresenceFrame | ErrorFrame;

/** Everything that a client may say; the bare token is no JSON. */
export type ClientFrame = AuthFrame | BareToken | PingFrame | FocusFrame | BlurFrame;
