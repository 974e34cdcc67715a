using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Takan.Web.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "absences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_absences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "advice_sheets",
                columns: table => new
                {
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CompletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CompletedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    KeepUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    PaperAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_advice_sheets", x => x.InspectionId);
                });

            migrationBuilder.CreateTable(
                name: "api_clients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    KeyDigest = table.Column<byte[]>(type: "bytea", nullable: false),
                    KeyTail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Pseudonym = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_clients", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "area_subdistricts",
                columns: table => new
                {
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    AreaId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_area_subdistricts", x => new { x.BureauId, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "attendances",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Announced = table.Column<bool>(type: "boolean", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastSeen = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendances", x => new { x.SessionId, x.Person });
                });

            migrationBuilder.CreateTable(
                name: "attestations",
                columns: table => new
                {
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attestations", x => new { x.InspectionId, x.StaffId });
                });

            migrationBuilder.CreateTable(
                name: "booked_quarters",
                columns: table => new
                {
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    AtConsole = table.Column<bool>(type: "boolean", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booked_quarters", x => new { x.StaffId, x.At });
                });

            migrationBuilder.CreateTable(
                name: "booths",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeviceSessionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    StateSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booths", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bureaus",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Profile = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bureaus", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "business_notices",
                columns: table => new
                {
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Need = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_business_notices", x => x.InspectionId);
                });

            migrationBuilder.CreateTable(
                name: "calendar_feeds",
                columns: table => new
                {
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenDigest = table.Column<byte[]>(type: "bytea", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_feeds", x => x.StaffId);
                });

            migrationBuilder.CreateTable(
                name: "calendar_years",
                columns: table => new
                {
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Notice = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    LoadedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    LoadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_years", x => new { x.BureauId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "case_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenDigest = table.Column<byte[]>(type: "bytea", nullable: false),
                    CodeDigest = table.Column<byte[]>(type: "bytea", nullable: false),
                    SecretCipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    PhoneCipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    PhoneTail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Pseudonym = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "case_seals",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PackageId = table.Column<Guid>(type: "uuid", nullable: false),
                    SealDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PreviousSeal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    KeyId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SealedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_seals", x => new { x.CaseId, x.InspectionId });
                });

            migrationBuilder.CreateTable(
                name: "case_sequences",
                columns: table => new
                {
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_case_sequences", x => new { x.BureauId, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ProfileDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Matter = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Scenario = table.Column<List<string>>(type: "text[]", nullable: false),
                    EntityName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Subdistrict = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    AddressKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SearchText = table.Column<string>(type: "text", nullable: false),
                    SearchMarks = table.Column<int[]>(type: "integer[]", nullable: false),
                    ContactName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ContactCapacity = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    ContactPhoneCipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    ContactPhoneTail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    ContactIdCipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    ContactIdIndex = table.Column<byte[]>(type: "bytea", nullable: false),
                    ContactIdTailIndex = table.Column<byte[]>(type: "bytea", nullable: false),
                    Channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Sender = table.Column<Guid>(type: "uuid", nullable: true),
                    RegisteredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RegisteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HandedBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ResultTakenOverAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ResultReturnedBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ReportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Corrections = table.Column<List<string>>(type: "text[]", nullable: false),
                    ReturnedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RefusedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ServedBy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Occasion = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    EntityKind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Places = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ResponsibleOfficer = table.Column<Guid>(type: "uuid", nullable: true),
                    VisitAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RectificationDue = table.Column<DateOnly>(type: "date", nullable: true),
                    RectificationExtended = table.Column<bool>(type: "boolean", nullable: false),
                    StatementDue = table.Column<DateOnly>(type: "date", nullable: true),
                    IntendedReasons = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Statement = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    FailedItems = table.Column<List<string>>(type: "text[]", nullable: false),
                    ReinspectionAppliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemindersOff = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    StateSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "challenges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Right = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_challenges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "closings",
                columns: table => new
                {
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    RecordDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SignatureId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closings", x => x.InspectionId);
                });

            migrationBuilder.CreateTable(
                name: "closure_notices",
                columns: table => new
                {
                    ClosureId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LiftedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closure_notices", x => new { x.ClosureId, x.CaseId });
                });

            migrationBuilder.CreateTable(
                name: "closures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Area = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Places = table.Column<List<string>>(type: "text[]", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DeclaredBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DeclaredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_closures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "consent_letters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Commitment = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    SignaturePng = table.Column<byte[]>(type: "bytea", nullable: true),
                    Scans = table.Column<List<Guid>>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_letters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "contact_attempts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reached = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    OutOfOrderReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_attempts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "declarations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Address = table.Column<string>(type: "character varying(720)", maxLength: 720, nullable: false),
                    AddressKey = table.Column<string>(type: "character varying(720)", maxLength: 720, nullable: false),
                    Occasion = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Entity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Signer = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Capacity = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    SignaturePng = table.Column<byte[]>(type: "bytea", nullable: true),
                    Scans = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declarations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "device_checks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    DeviceSessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false),
                    UploadKilobits = table.Column<int>(type: "integer", nullable: false),
                    CameraAllowed = table.Column<bool>(type: "boolean", nullable: false),
                    MicrophoneAllowed = table.Column<bool>(type: "boolean", nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    AccuracyMetres = table.Column<double>(type: "double precision", nullable: true),
                    StillSource = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Browser = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Passed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_device_checks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "device_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LinkId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    CookieDigest = table.Column<byte[]>(type: "bytea", nullable: false),
                    Pseudonym = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    SharedDeviceId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_device_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "dishonesty_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    CreditCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true),
                    PersonIndex = table.Column<byte[]>(type: "bytea", nullable: true),
                    PersonTail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    AddressKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Ground = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Facts = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    EnteredBy = table.Column<Guid>(type: "uuid", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LiftedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LiftReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    LiftedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dishonesty_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "drawn_observers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DrawnBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Head = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Inspections = table.Column<List<string>>(type: "text[]", nullable: false),
                    Inspection = table.Column<Guid>(type: "uuid", nullable: false),
                    Observers = table.Column<List<string>>(type: "text[]", nullable: false),
                    Observer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drawn_observers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClientKey = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Sm3 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    MediaType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Facts = table.Column<string>(type: "text", nullable: false),
                    Author = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "exemption_entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Elements = table.Column<List<string>>(type: "text[]", nullable: false),
                    Management = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Record = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    StateSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exemption_entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "experts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Fields = table.Column<List<string>>(type: "text[]", nullable: false),
                    Employer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    EmployerCode = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    Interests = table.Column<List<string>>(type: "text[]", nullable: false),
                    PhoneCipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    PhoneTail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    StateSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_experts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "filing_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    FilingId = table.Column<Guid>(type: "uuid", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: false),
                    After = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    AppliedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecisionReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    MadeVersion = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_filing_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "filings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Subject = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AddressKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Facts = table.Column<string>(type: "text", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    FiledBy = table.Column<Guid>(type: "uuid", nullable: false),
                    FiledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SuspendedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SuspensionReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_filings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "given_consents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Given = table.Column<bool>(type: "boolean", nullable: false),
                    NoticeVersion = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_given_consents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "group_robots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TokenCipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    SecretCipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    Hours = table.Column<List<int>>(type: "integer[]", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_group_robots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "hall_assistances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    LinkId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BeganAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hall_assistances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_areas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PairId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_areas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_pairs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PermanentId = table.Column<Guid>(type: "uuid", nullable: false),
                    DispatchedId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsTechnical = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_pairs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_watchers",
                columns: table => new
                {
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Announced = table.Column<bool>(type: "boolean", nullable: false),
                    AssignedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_watchers", x => new { x.InspectionId, x.StaffId });
                });

            migrationBuilder.CreateTable(
                name: "inspections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Means = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Scope = table.Column<List<string>>(type: "text[]", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AppointmentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AppointmentMinutes = table.Column<int>(type: "integer", nullable: false),
                    ApplicantReschedules = table.Column<int>(type: "integer", nullable: false),
                    OutOfOrderReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    PairId = table.Column<Guid>(type: "uuid", nullable: true),
                    PairRule = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    StateSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExpertId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    TokenDigest = table.Column<byte[]>(type: "bytea", nullable: false),
                    PhoneCipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    PhoneTail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Pseudonym = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CookieDigest = table.Column<byte[]>(type: "bytea", nullable: true),
                    DeclaredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Interest = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "item_advice",
                columns: table => new
                {
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Outlook = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_advice", x => new { x.InspectionId, x.Item });
                });

            migrationBuilder.CreateTable(
                name: "item_judgements",
                columns: table => new
                {
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Verdict = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Remedy = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    JudgedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    JudgedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_judgements", x => new { x.InspectionId, x.Item });
                });

            migrationBuilder.CreateTable(
                name: "item_remarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Person = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_remarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "joint_visits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Lead = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_visits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "lapse_decisions",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Reasons = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Statement = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    PaperAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lapse_decisions", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "larger_teams",
                columns: table => new
                {
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    People = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    FiledBy = table.Column<Guid>(type: "uuid", nullable: false),
                    FiledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Decision = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_larger_teams", x => x.InspectionId);
                });

            migrationBuilder.CreateTable(
                name: "log_bodies",
                columns: table => new
                {
                    Stream = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_bodies", x => new { x.Stream, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "log_entries",
                columns: table => new
                {
                    Stream = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Audience = table.Column<int>(type: "integer", nullable: false),
                    Commitment = table.Column<byte[]>(type: "bytea", nullable: false),
                    Previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    Digest = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_entries", x => new { x.Stream, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "log_heads",
                columns: table => new
                {
                    Stream = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    LastNumber = table.Column<long>(type: "bigint", nullable: false),
                    LastDigest = table.Column<byte[]>(type: "bytea", nullable: false),
                    PublishedNumber = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_log_heads", x => x.Stream);
                });

            migrationBuilder.CreateTable(
                name: "misconducts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    PremisesId = table.Column<Guid>(type: "uuid", nullable: true),
                    Facts = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    OpenedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_misconducts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "moments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    AtMs = table.Column<long>(type: "bigint", nullable: false),
                    MarkedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    MarkedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "one_time_codes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LinkId = table.Column<Guid>(type: "uuid", nullable: false),
                    CodeDigest = table.Column<byte[]>(type: "bytea", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WrongTries = table.Column<int>(type: "integer", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_one_time_codes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "opinions",
                columns: table => new
                {
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AtConsoleOfColleague = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opinions", x => new { x.InspectionId, x.StaffId });
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Channel = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IdempotencyKey = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ContentCipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    RecipientTail = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Receipt = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LastError = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox_messages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "paired_devices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PlaceId = table.Column<Guid>(type: "uuid", nullable: true),
                    CodeDigest = table.Column<byte[]>(type: "bytea", nullable: false),
                    CodeUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CookieDigest = table.Column<byte[]>(type: "bytea", nullable: true),
                    Pseudonym = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PairedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paired_devices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "phone_proofs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Subject = table.Column<Guid>(type: "uuid", nullable: false),
                    PhoneCipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    PhoneTail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    CookieDigest = table.Column<byte[]>(type: "bytea", nullable: false),
                    Pseudonym = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ProvenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_phone_proofs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "premises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    AddressKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Tenants = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Flags = table.Column<string[]>(type: "text[]", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_premises", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "presences",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    AtConsoleOf = table.Column<Guid>(type: "uuid", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastSeen = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AtThePlace = table.Column<bool>(type: "boolean", nullable: false),
                    AwayLogged = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_presences", x => new { x.SessionId, x.StaffId });
                });

            migrationBuilder.CreateTable(
                name: "profiles",
                columns: table => new
                {
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Folder = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    StoredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_profiles", x => x.Digest);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "rectification_answers",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    PhotoId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rectification_answers", x => new { x.CaseId, x.InspectionId, x.Item });
                });

            migrationBuilder.CreateTable(
                name: "registry_papers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    TakenBy = table.Column<Guid>(type: "uuid", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    MediaType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registry_papers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "result_deliveries",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Way = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ChosenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MailToCipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    FeeReceipt = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    FeePaidAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Document = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Carrier = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Tracking = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    PickedUpBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Proof = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    FileId = table.Column<Guid>(type: "uuid", nullable: true),
                    GivenOutAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ArrivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReceiptFrom = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ReceiptHeard = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ConfirmedByApplicant = table.Column<bool>(type: "boolean", nullable: false),
                    SignedFor = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    ReturnReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_result_deliveries", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "returned_rows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsJson = table.Column<bool>(type: "boolean", nullable: false),
                    Cipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_returned_rows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_reports",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IssuedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    PaperAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_reports", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "road_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Yes = table.Column<bool>(type: "boolean", nullable: false),
                    Basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_road_answers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "road_choices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Road = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_road_choices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "room_gaps",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Feed = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Track = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    StartMs = table.Column<long>(type: "bigint", nullable: false),
                    Person = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    EndMs = table.Column<long>(type: "bigint", nullable: true),
                    Cause = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_room_gaps", x => new { x.SessionId, x.Feed, x.Track, x.StartMs });
                });

            migrationBuilder.CreateTable(
                name: "room_parts",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    File = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Person = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Track = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Codec = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    StartMs = table.Column<long>(type: "bigint", nullable: false),
                    EndMs = table.Column<long>(type: "bigint", nullable: true),
                    EndReason = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    EvidenceId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_room_parts", x => new { x.SessionId, x.File });
                });

            migrationBuilder.CreateTable(
                name: "room_reservations",
                columns: table => new
                {
                    Room = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Node = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    GivenUp = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_room_reservations", x => x.Room);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Query = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    IsStart = table.Column<bool>(type: "boolean", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_views", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "seal_keys",
                columns: table => new
                {
                    KeyId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    PrivateCipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    Public = table.Column<byte[]>(type: "bytea", nullable: false),
                    ActiveFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seal_keys", x => x.KeyId);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    PreparedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MediaNode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    MediaRoom = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    RoomsAsked = table.Column<int>(type: "integer", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EarlyStartAgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    JournalRead = table.Column<long>(type: "bigint", nullable: false),
                    LengthMs = table.Column<long>(type: "bigint", nullable: true),
                    JournalEnded = table.Column<bool>(type: "boolean", nullable: false),
                    RecordingGivenUp = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    StateSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sharing_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PackageId = table.Column<Guid>(type: "uuid", nullable: true),
                    Department = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DepartmentName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Recipient = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    PhoneCipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    PhoneTail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    LegalBasis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Pseudonym = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CountyConsent = table.Column<Guid>(type: "uuid", nullable: true),
                    CountyConsentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BureauConsent = table.Column<Guid>(type: "uuid", nullable: true),
                    BureauConsentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    TokenDigest = table.Column<byte[]>(type: "bytea", nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    StateSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sharing_requests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sign_up_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenDigest = table.Column<byte[]>(type: "bytea", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_up_links", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    DisplayName = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Pseudonym = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CertificateNumber = table.Column<string>(type: "text", nullable: true),
                    TotpCipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    LastTotpStep = table.Column<long>(type: "bigint", nullable: false),
                    Disabled = table.Column<bool>(type: "boolean", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "text", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "staff_channels",
                columns: table => new
                {
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    PhoneCipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    PhoneTail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    MailCipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    BySms = table.Column<bool>(type: "boolean", nullable: false),
                    ByMail = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_channels", x => x.StaffId);
                });

            migrationBuilder.CreateTable(
                name: "staff_sign_ins",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_sign_ins", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "stills",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Item = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    TakenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeviceTime = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Source = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    AccuracyMetres = table.Column<double>(type: "double precision", nullable: true),
                    OriginalId = table.Column<Guid>(type: "uuid", nullable: true),
                    WatermarkedId = table.Column<Guid>(type: "uuid", nullable: true),
                    Failure = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stills", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "submissions",
                columns: table => new
                {
                    Actor = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Result = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_submissions", x => new { x.Actor, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "told_results",
                columns: table => new
                {
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ToldBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RectificationDue = table.Column<DateOnly>(type: "date", nullable: true),
                    DueIsProvisional = table.Column<bool>(type: "boolean", nullable: false),
                    Reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Statement = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    PapersAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_told_results", x => x.InspectionId);
                });

            migrationBuilder.CreateTable(
                name: "unit_reminders",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemindedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_reminders", x => new { x.CaseId, x.Since });
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "vehicle_quarters",
                columns: table => new
                {
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    VehicleId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vehicle_quarters", x => new { x.VehicleId, x.At });
                });

            migrationBuilder.CreateTable(
                name: "vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Plate = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Seats = table.Column<int>(type: "integer", nullable: false),
                    IsOutOfService = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vehicles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visit_filings",
                columns: table => new
                {
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    People = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FiledBy = table.Column<Guid>(type: "uuid", nullable: false),
                    FiledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_filings", x => x.InspectionId);
                });

            migrationBuilder.CreateTable(
                name: "visit_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Wish = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedAtWindowBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ConsentedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_requests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "consent_letter_copies",
                columns: table => new
                {
                    Keeper = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    LetterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_letter_copies", x => new { x.LetterId, x.Keeper });
                    table.ForeignKey(
                        name: "FK_consent_letter_copies_consent_letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "consent_letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "declaration_copies",
                columns: table => new
                {
                    Keeper = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DeclarationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentCipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declaration_copies", x => new { x.DeclarationId, x.Keeper });
                    table.ForeignKey(
                        name: "FK_declaration_copies_declarations_DeclarationId",
                        column: x => x.DeclarationId,
                        principalTable: "declarations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_cases",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_cases", x => new { x.InspectionId, x.CaseId });
                    table.ForeignKey(
                        name: "FK_inspection_cases_inspections_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inspection_team",
                columns: table => new
                {
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspection_team", x => new { x.InspectionId, x.StaffId });
                    table.ForeignKey(
                        name: "FK_inspection_team_inspections_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "joint_visit_parts",
                columns: table => new
                {
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    JointVisitId = table.Column<Guid>(type: "uuid", nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joint_visit_parts", x => new { x.JointVisitId, x.InspectionId });
                    table.ForeignKey(
                        name: "FK_joint_visit_parts_joint_visits_JointVisitId",
                        column: x => x.JointVisitId,
                        principalTable: "joint_visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "profile_publications",
                columns: table => new
                {
                    BureauId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PublishedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_profile_publications", x => new { x.BureauId, x.Number });
                    table.ForeignKey(
                        name: "FK_profile_publications_profiles_Digest",
                        column: x => x.Digest,
                        principalTable: "profiles",
                        principalColumn: "Digest",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_report_parts",
                columns: table => new
                {
                    Place = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_report_parts", x => new { x.CaseId, x.Place });
                    table.ForeignKey(
                        name: "FK_review_report_parts_review_reports_CaseId",
                        column: x => x.CaseId,
                        principalTable: "review_reports",
                        principalColumn: "CaseId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    ProviderKey = table.Column<string>(type: "text", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_staff_UserId",
                        column: x => x.UserId,
                        principalTable: "staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "role_grants",
                columns: table => new
                {
                    StaffId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    GrantedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_role_grants", x => new { x.StaffId, x.Role });
                    table.ForeignKey(
                        name: "FK_role_grants_staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_absences_BureauId_Until",
                table: "absences",
                columns: new[] { "BureauId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_absences_StaffId_Until",
                table: "absences",
                columns: new[] { "StaffId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_api_clients_BureauId",
                table: "api_clients",
                column: "BureauId");

            migrationBuilder.CreateIndex(
                name: "IX_api_clients_KeyDigest",
                table: "api_clients",
                column: "KeyDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_area_subdistricts_AreaId",
                table: "area_subdistricts",
                column: "AreaId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_booked_quarters_BureauId_At",
                table: "booked_quarters",
                columns: new[] { "BureauId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_booked_quarters_InspectionId",
                table: "booked_quarters",
                column: "InspectionId");

            migrationBuilder.CreateIndex(
                name: "IX_booths_BureauId_Name",
                table: "booths",
                columns: new[] { "BureauId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_booths_CaseId",
                table: "booths",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_business_notices_BureauId_State",
                table: "business_notices",
                columns: new[] { "BureauId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_calendar_feeds_TokenDigest",
                table: "calendar_feeds",
                column: "TokenDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_links_CaseId",
                table: "case_links",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_case_links_CodeDigest",
                table: "case_links",
                column: "CodeDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_links_TokenDigest",
                table: "case_links",
                column: "TokenDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_case_seals_CaseId_SealedAt",
                table: "case_seals",
                columns: new[] { "CaseId", "SealedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_AcceptedAt_Number",
                table: "cases",
                columns: new[] { "BureauId", "AcceptedAt", "Number" },
                filter: "\"AcceptedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_AddressKey",
                table: "cases",
                columns: new[] { "BureauId", "AddressKey" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_Channel_RegisteredAt_Number",
                table: "cases",
                columns: new[] { "BureauId", "Channel", "RegisteredAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_ContactIdTailIndex_RegisteredAt",
                table: "cases",
                columns: new[] { "BureauId", "ContactIdTailIndex", "RegisteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_ContactPhoneTail_RegisteredAt",
                table: "cases",
                columns: new[] { "BureauId", "ContactPhoneTail", "RegisteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_CreditCode",
                table: "cases",
                columns: new[] { "BureauId", "CreditCode" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_Matter_RegisteredAt_Number",
                table: "cases",
                columns: new[] { "BureauId", "Matter", "RegisteredAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_NameKey",
                table: "cases",
                columns: new[] { "BureauId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_Number",
                table: "cases",
                columns: new[] { "BureauId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_RegisteredAt_Number",
                table: "cases",
                columns: new[] { "BureauId", "RegisteredAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_ResponsibleOfficer_RegisteredAt_Number",
                table: "cases",
                columns: new[] { "BureauId", "ResponsibleOfficer", "RegisteredAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_State_AcceptedAt",
                table: "cases",
                columns: new[] { "BureauId", "State", "AcceptedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_State_RegisteredAt_Number",
                table: "cases",
                columns: new[] { "BureauId", "State", "RegisteredAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_State_StateSince",
                table: "cases",
                columns: new[] { "BureauId", "State", "StateSince" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_BureauId_Subdistrict_RegisteredAt_Number",
                table: "cases",
                columns: new[] { "BureauId", "Subdistrict", "RegisteredAt", "Number" },
                filter: "\"Subdistrict\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_handed_back",
                table: "cases",
                columns: new[] { "BureauId", "State", "StateSince" },
                filter: "\"HandedBackAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_handed_over",
                table: "cases",
                columns: new[] { "BureauId", "State", "StateSince" },
                filter: "\"HandedOverAt\" IS NOT NULL AND \"HandedBackAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_of_nobody",
                table: "cases",
                columns: new[] { "BureauId", "State", "StateSince" },
                filter: "\"ResponsibleOfficer\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_cases_SearchMarks",
                table: "cases",
                column: "SearchMarks")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "IX_cases_Sender_StateSince",
                table: "cases",
                columns: new[] { "Sender", "StateSince" });

            migrationBuilder.CreateIndex(
                name: "IX_challenges_SessionId",
                table: "challenges",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_closure_notices_LiftedAt",
                table: "closure_notices",
                column: "LiftedAt");

            migrationBuilder.CreateIndex(
                name: "IX_closures_BureauId_From",
                table: "closures",
                columns: new[] { "BureauId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_consent_letters_CaseId_SignedAt",
                table: "consent_letters",
                columns: new[] { "CaseId", "SignedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_attempts_InspectionId_At",
                table: "contact_attempts",
                columns: new[] { "InspectionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_declarations_CaseId_Number",
                table: "declarations",
                columns: new[] { "CaseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_device_checks_SessionId_At",
                table: "device_checks",
                columns: new[] { "SessionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_device_sessions_CookieDigest",
                table: "device_sessions",
                column: "CookieDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_device_sessions_LinkId",
                table: "device_sessions",
                column: "LinkId");

            migrationBuilder.CreateIndex(
                name: "IX_device_sessions_SharedDeviceId",
                table: "device_sessions",
                column: "SharedDeviceId");

            migrationBuilder.CreateIndex(
                name: "IX_dishonesty_entries_BureauId_AddressKey",
                table: "dishonesty_entries",
                columns: new[] { "BureauId", "AddressKey" });

            migrationBuilder.CreateIndex(
                name: "IX_dishonesty_entries_BureauId_CreditCode",
                table: "dishonesty_entries",
                columns: new[] { "BureauId", "CreditCode" });

            migrationBuilder.CreateIndex(
                name: "IX_dishonesty_entries_BureauId_From",
                table: "dishonesty_entries",
                columns: new[] { "BureauId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_dishonesty_entries_BureauId_PersonIndex",
                table: "dishonesty_entries",
                columns: new[] { "BureauId", "PersonIndex" });

            migrationBuilder.CreateIndex(
                name: "IX_drawn_observers_BureauId_At",
                table: "drawn_observers",
                columns: new[] { "BureauId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_CaseId_ClientKey",
                table: "evidence",
                columns: new[] { "CaseId", "ClientKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evidence_CaseId_Kind",
                table: "evidence",
                columns: new[] { "CaseId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_exemption_entries_BureauId_State",
                table: "exemption_entries",
                columns: new[] { "BureauId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_experts_BureauId_State",
                table: "experts",
                columns: new[] { "BureauId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_filing_changes_BureauId_State_AppliedAt",
                table: "filing_changes",
                columns: new[] { "BureauId", "State", "AppliedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_filing_changes_FilingId_AppliedAt",
                table: "filing_changes",
                columns: new[] { "FilingId", "AppliedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_filings_BureauId_Kind_NameKey",
                table: "filings",
                columns: new[] { "BureauId", "Kind", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_filings_BureauId_Kind_Subject",
                table: "filings",
                columns: new[] { "BureauId", "Kind", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_filings_BureauId_Kind_Title",
                table: "filings",
                columns: new[] { "BureauId", "Kind", "Title" });

            migrationBuilder.CreateIndex(
                name: "IX_given_consents_CaseId_At",
                table: "given_consents",
                columns: new[] { "CaseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_group_robots_BureauId",
                table: "group_robots",
                column: "BureauId");

            migrationBuilder.CreateIndex(
                name: "IX_hall_assistances_CaseId",
                table: "hall_assistances",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_hall_assistances_StaffId",
                table: "hall_assistances",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_areas_BureauId_Name",
                table: "inspection_areas",
                columns: new[] { "BureauId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inspection_cases_CaseId",
                table: "inspection_cases",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_pairs_BureauId_Name",
                table: "inspection_pairs",
                columns: new[] { "BureauId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inspection_pairs_DispatchedId",
                table: "inspection_pairs",
                column: "DispatchedId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inspection_pairs_PermanentId",
                table: "inspection_pairs",
                column: "PermanentId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inspection_team_StaffId",
                table: "inspection_team",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_watchers_BureauId",
                table: "inspection_watchers",
                column: "BureauId");

            migrationBuilder.CreateIndex(
                name: "IX_inspection_watchers_StaffId",
                table: "inspection_watchers",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_inspections_BureauId_AppointmentAt",
                table: "inspections",
                columns: new[] { "BureauId", "AppointmentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_inspections_BureauId_State_AppointmentAt",
                table: "inspections",
                columns: new[] { "BureauId", "State", "AppointmentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_invitations_CookieDigest",
                table: "invitations",
                column: "CookieDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_invitations_InspectionId",
                table: "invitations",
                column: "InspectionId");

            migrationBuilder.CreateIndex(
                name: "IX_invitations_TokenDigest",
                table: "invitations",
                column: "TokenDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_item_remarks_InspectionId_At",
                table: "item_remarks",
                columns: new[] { "InspectionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_joint_visit_parts_InspectionId",
                table: "joint_visit_parts",
                column: "InspectionId");

            migrationBuilder.CreateIndex(
                name: "IX_joint_visits_BureauId_State",
                table: "joint_visits",
                columns: new[] { "BureauId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_larger_teams_BureauId_State",
                table: "larger_teams",
                columns: new[] { "BureauId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_misconducts_BureauId_OpenedAt",
                table: "misconducts",
                columns: new[] { "BureauId", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_misconducts_CaseId",
                table: "misconducts",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_moments_InspectionId_Item",
                table: "moments",
                columns: new[] { "InspectionId", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_one_time_codes_LinkId_CreatedAt",
                table: "one_time_codes",
                columns: new[] { "LinkId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_BureauId_CreatedAt",
                table: "outbox_messages",
                columns: new[] { "BureauId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_CaseId_CreatedAt",
                table: "outbox_messages",
                columns: new[] { "CaseId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_IdempotencyKey",
                table: "outbox_messages",
                column: "IdempotencyKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outbox_messages_State_NextAttemptAt",
                table: "outbox_messages",
                columns: new[] { "State", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_paired_devices_BureauId",
                table: "paired_devices",
                column: "BureauId");

            migrationBuilder.CreateIndex(
                name: "IX_paired_devices_CodeDigest",
                table: "paired_devices",
                column: "CodeDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_paired_devices_CookieDigest",
                table: "paired_devices",
                column: "CookieDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_phone_proofs_CookieDigest",
                table: "phone_proofs",
                column: "CookieDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_phone_proofs_ExpiresAt",
                table: "phone_proofs",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_premises_BureauId_AddressKey",
                table: "premises",
                columns: new[] { "BureauId", "AddressKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_profile_publications_Digest",
                table: "profile_publications",
                column: "Digest");

            migrationBuilder.CreateIndex(
                name: "IX_profiles_Folder_StoredAt",
                table: "profiles",
                columns: new[] { "Folder", "StoredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_result_deliveries_BureauId_State",
                table: "result_deliveries",
                columns: new[] { "BureauId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_returned_rows_ExpiresAt",
                table: "returned_rows",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_road_answers_CaseId_AnsweredAt",
                table: "road_answers",
                columns: new[] { "CaseId", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_road_choices_CaseId_ChosenAt",
                table: "road_choices",
                columns: new[] { "CaseId", "ChosenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_room_reservations_SessionId",
                table: "room_reservations",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_StaffId_Name",
                table: "saved_views",
                columns: new[] { "StaffId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_seal_keys_BureauId_ActiveFrom",
                table: "seal_keys",
                columns: new[] { "BureauId", "ActiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_seal_keys_one_signs",
                table: "seal_keys",
                column: "BureauId",
                unique: true,
                filter: "\"RetiredAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_sessions_BureauId_State",
                table: "sessions",
                columns: new[] { "BureauId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_sessions_InspectionId",
                table: "sessions",
                column: "InspectionId");

            migrationBuilder.CreateIndex(
                name: "IX_sharing_requests_BureauId_State",
                table: "sharing_requests",
                columns: new[] { "BureauId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_sharing_requests_TokenDigest",
                table: "sharing_requests",
                column: "TokenDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sign_up_links_StaffId",
                table: "sign_up_links",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_sign_up_links_TokenDigest",
                table: "sign_up_links",
                column: "TokenDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "staff",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_staff_BureauId",
                table: "staff",
                column: "BureauId");

            migrationBuilder.CreateIndex(
                name: "IX_staff_Pseudonym",
                table: "staff",
                column: "Pseudonym",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "staff",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_staff_sign_ins_AccountId",
                table: "staff_sign_ins",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_stills_InspectionId_Item",
                table: "stills",
                columns: new[] { "InspectionId", "Item" });

            migrationBuilder.CreateIndex(
                name: "IX_stills_SessionId",
                table: "stills",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_submissions_At",
                table: "submissions",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_units_BureauId_Name",
                table: "units",
                columns: new[] { "BureauId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vehicle_quarters_BureauId_At",
                table: "vehicle_quarters",
                columns: new[] { "BureauId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_vehicle_quarters_CaseId",
                table: "vehicle_quarters",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_vehicles_BureauId_Plate",
                table: "vehicles",
                columns: new[] { "BureauId", "Plate" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visit_requests_BureauId_State_AskedAt",
                table: "visit_requests",
                columns: new[] { "BureauId", "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_visit_requests_CaseId_AskedAt",
                table: "visit_requests",
                columns: new[] { "CaseId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_visit_requests_InspectionId",
                table: "visit_requests",
                column: "InspectionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "absences");

            migrationBuilder.DropTable(
                name: "advice_sheets");

            migrationBuilder.DropTable(
                name: "api_clients");

            migrationBuilder.DropTable(
                name: "area_subdistricts");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "attendances");

            migrationBuilder.DropTable(
                name: "attestations");

            migrationBuilder.DropTable(
                name: "booked_quarters");

            migrationBuilder.DropTable(
                name: "booths");

            migrationBuilder.DropTable(
                name: "bureaus");

            migrationBuilder.DropTable(
                name: "business_notices");

            migrationBuilder.DropTable(
                name: "calendar_feeds");

            migrationBuilder.DropTable(
                name: "calendar_years");

            migrationBuilder.DropTable(
                name: "case_links");

            migrationBuilder.DropTable(
                name: "case_seals");

            migrationBuilder.DropTable(
                name: "case_sequences");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "challenges");

            migrationBuilder.DropTable(
                name: "closings");

            migrationBuilder.DropTable(
                name: "closure_notices");

            migrationBuilder.DropTable(
                name: "closures");

            migrationBuilder.DropTable(
                name: "consent_letter_copies");

            migrationBuilder.DropTable(
                name: "contact_attempts");

            migrationBuilder.DropTable(
                name: "declaration_copies");

            migrationBuilder.DropTable(
                name: "device_checks");

            migrationBuilder.DropTable(
                name: "device_sessions");

            migrationBuilder.DropTable(
                name: "dishonesty_entries");

            migrationBuilder.DropTable(
                name: "drawn_observers");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "exemption_entries");

            migrationBuilder.DropTable(
                name: "experts");

            migrationBuilder.DropTable(
                name: "filing_changes");

            migrationBuilder.DropTable(
                name: "filings");

            migrationBuilder.DropTable(
                name: "given_consents");

            migrationBuilder.DropTable(
                name: "group_robots");

            migrationBuilder.DropTable(
                name: "hall_assistances");

            migrationBuilder.DropTable(
                name: "inspection_areas");

            migrationBuilder.DropTable(
                name: "inspection_cases");

            migrationBuilder.DropTable(
                name: "inspection_pairs");

            migrationBuilder.DropTable(
                name: "inspection_team");

            migrationBuilder.DropTable(
                name: "inspection_watchers");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "item_advice");

            migrationBuilder.DropTable(
                name: "item_judgements");

            migrationBuilder.DropTable(
                name: "item_remarks");

            migrationBuilder.DropTable(
                name: "joint_visit_parts");

            migrationBuilder.DropTable(
                name: "lapse_decisions");

            migrationBuilder.DropTable(
                name: "larger_teams");

            migrationBuilder.DropTable(
                name: "log_bodies");

            migrationBuilder.DropTable(
                name: "log_entries");

            migrationBuilder.DropTable(
                name: "log_heads");

            migrationBuilder.DropTable(
                name: "misconducts");

            migrationBuilder.DropTable(
                name: "moments");

            migrationBuilder.DropTable(
                name: "one_time_codes");

            migrationBuilder.DropTable(
                name: "opinions");

            migrationBuilder.DropTable(
                name: "outbox_messages");

            migrationBuilder.DropTable(
                name: "paired_devices");

            migrationBuilder.DropTable(
                name: "phone_proofs");

            migrationBuilder.DropTable(
                name: "premises");

            migrationBuilder.DropTable(
                name: "presences");

            migrationBuilder.DropTable(
                name: "profile_publications");

            migrationBuilder.DropTable(
                name: "protection_keys");

            migrationBuilder.DropTable(
                name: "rectification_answers");

            migrationBuilder.DropTable(
                name: "registry_papers");

            migrationBuilder.DropTable(
                name: "result_deliveries");

            migrationBuilder.DropTable(
                name: "returned_rows");

            migrationBuilder.DropTable(
                name: "review_report_parts");

            migrationBuilder.DropTable(
                name: "road_answers");

            migrationBuilder.DropTable(
                name: "road_choices");

            migrationBuilder.DropTable(
                name: "role_grants");

            migrationBuilder.DropTable(
                name: "room_gaps");

            migrationBuilder.DropTable(
                name: "room_parts");

            migrationBuilder.DropTable(
                name: "room_reservations");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "seal_keys");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "sharing_requests");

            migrationBuilder.DropTable(
                name: "sign_up_links");

            migrationBuilder.DropTable(
                name: "staff_channels");

            migrationBuilder.DropTable(
                name: "staff_sign_ins");

            migrationBuilder.DropTable(
                name: "stills");

            migrationBuilder.DropTable(
                name: "submissions");

            migrationBuilder.DropTable(
                name: "told_results");

            migrationBuilder.DropTable(
                name: "unit_reminders");

            migrationBuilder.DropTable(
                name: "units");

            migrationBuilder.DropTable(
                name: "vehicle_quarters");

            migrationBuilder.DropTable(
                name: "vehicles");

            migrationBuilder.DropTable(
                name: "visit_filings");

            migrationBuilder.DropTable(
                name: "visit_requests");

            migrationBuilder.DropTable(
                name: "consent_letters");

            migrationBuilder.DropTable(
                name: "declarations");

            migrationBuilder.DropTable(
                name: "inspections");

            migrationBuilder.DropTable(
                name: "joint_visits");

            migrationBuilder.DropTable(
                name: "profiles");

            migrationBuilder.DropTable(
                name: "review_reports");

            migrationBuilder.DropTable(
                name: "staff");
        }
    }
}
