using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Takan.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Hall : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "SharedDeviceId",
                table: "device_sessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "booths",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BureauId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeviceSessionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StateSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_booths", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "hall_assistances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BureauId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LinkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BeganAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hall_assistances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "paired_devices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BureauId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlaceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CodeDigest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CodeUntil = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CookieDigest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Pseudonym = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PairedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paired_devices", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_device_sessions_SharedDeviceId",
                table: "device_sessions",
                column: "SharedDeviceId");

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
                name: "IX_hall_assistances_CaseId",
                table: "hall_assistances",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_hall_assistances_StaffId",
                table: "hall_assistances",
                column: "StaffId");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "booths");

            migrationBuilder.DropTable(
                name: "hall_assistances");

            migrationBuilder.DropTable(
                name: "paired_devices");

            migrationBuilder.DropIndex(
                name: "IX_device_sessions_SharedDeviceId",
                table: "device_sessions");

            migrationBuilder.DropColumn(
                name: "SharedDeviceId",
                table: "device_sessions");
        }
    }
}
