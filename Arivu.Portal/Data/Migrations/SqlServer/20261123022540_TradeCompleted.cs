using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arivu.Portal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class TradeCompleted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Payments_RetailerId_Mode_Reference",
                table: "Payments");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Invoices_Balance",
                table: "Invoices");

            migrationBuilder.AddColumn<DateOnly>(
                name: "UndoneOn",
                table: "Payments",
                type: "date",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "What",
                table: "OrderSteps",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldCollation: "Latin1_General_100_CS_AS_SC");

            migrationBuilder.AlterColumn<string>(
                name: "HoldReasons",
                table: "Orders",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000,
                oldCollation: "Latin1_General_100_CS_AS_SC");

            migrationBuilder.AddColumn<long>(
                name: "WrittenOffPaise",
                table: "Invoices",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "DamagedQuantity",
                table: "InvoiceLines",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ReturnedQuantity",
                table: "InvoiceLines",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "RequestHash",
                table: "CreditNotes",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true,
                collation: "Latin1_General_100_CS_AS_SC");

            migrationBuilder.AddColumn<string>(
                name: "RequestKey",
                table: "CreditNotes",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true,
                collation: "Latin1_General_100_CS_AS_SC");

            migrationBuilder.CreateTable(
                name: "FulfilledOrders",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Minutes = table.Column<long>(type: "bigint", nullable: false),
                    Ordered = table.Column<int>(type: "int", nullable: false),
                    Delivered = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FulfilledOrders", x => x.OrderId);
                    table.ForeignKey(
                        name: "FK_FulfilledOrders_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FulfilledOrders_Retailers_RetailerId",
                        column: x => x.RetailerId,
                        principalTable: "Retailers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SalesDayProducts",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    Sku = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    Quantity = table.Column<long>(type: "bigint", nullable: false),
                    TaxPaise = table.Column<long>(type: "bigint", nullable: false),
                    TaxablePaise = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesDayProducts", x => new { x.Day, x.RetailerId, x.Sku });
                    table.ForeignKey(
                        name: "FK_SalesDayProducts_Retailers_RetailerId",
                        column: x => x.RetailerId,
                        principalTable: "Retailers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SalesDays",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    Orders = table.Column<int>(type: "int", nullable: false),
                    Quantity = table.Column<long>(type: "bigint", nullable: false),
                    TaxPaise = table.Column<long>(type: "bigint", nullable: false),
                    TaxablePaise = table.Column<long>(type: "bigint", nullable: false),
                    TotalPaise = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesDays", x => new { x.Day, x.RetailerId });
                    table.ForeignKey(
                        name: "FK_SalesDays_Retailers_RetailerId",
                        column: x => x.RetailerId,
                        principalTable: "Retailers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WaitingCreditNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    Ground = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    Pieces = table.Column<string>(type: "nvarchar(max)", maxLength: 16000, nullable: true, collation: "Latin1_General_100_CS_AS_SC"),
                    AmountIncludesTax = table.Column<bool>(type: "bit", nullable: false),
                    Sku = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_CS_AS_SC"),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Actor = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    State = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    NoteNumber = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: true, collation: "Latin1_General_100_CS_AS_SC"),
                    Answer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_CS_AS_SC"),
                    AnsweredBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_CS_AS_SC"),
                    AmountPaise = table.Column<long>(type: "bigint", nullable: false),
                    TotalPaise = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingCreditNotes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WriteOffs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    WrittenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    Actor = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    AmountPaise = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WriteOffs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WriteOffs_Invoices_InvoiceId",
                        column: x => x.InvoiceId,
                        principalTable: "Invoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Cheque",
                table: "Payments",
                columns: new[] { "RetailerId", "Reference", "Bank" },
                unique: true,
                filter: "\"Mode\" = 'Cheque' AND \"State\" <> 'Bounced' AND \"State\" <> 'Reversed'");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_OnAccount",
                table: "Payments",
                column: "ReceivedOn",
                filter: "\"OnAccountPaise\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_RetailerId_Mode_Reference",
                table: "Payments",
                columns: new[] { "RetailerId", "Mode", "Reference" },
                unique: true,
                filter: "\"Mode\" <> 'Cheque' AND \"State\" <> 'Bounced' AND \"State\" <> 'Reversed'");

            migrationBuilder.CreateIndex(
                name: "IX_OrderSteps_At",
                table: "OrderSteps",
                column: "At");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Invoices_Balance",
                table: "Invoices",
                sql: "\"BalancePaise\" >= 0 AND \"BalancePaise\" = \"TotalPaise\" - \"PaidPaise\" - \"CreditedPaise\" - \"WrittenOffPaise\" AND \"WrittenOffPaise\" >= 0");

            migrationBuilder.CreateIndex(
                name: "IX_CreditNotes_RetailerId_RequestKey",
                table: "CreditNotes",
                columns: new[] { "RetailerId", "RequestKey" },
                unique: true,
                filter: "\"RequestKey\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CreditEntries_At",
                table: "CreditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_FulfilledOrders_Day_Minutes_Ordered_Delivered",
                table: "FulfilledOrders",
                columns: new[] { "Day", "Minutes", "Ordered", "Delivered" });

            migrationBuilder.CreateIndex(
                name: "IX_FulfilledOrders_RetailerId",
                table: "FulfilledOrders",
                column: "RetailerId");

            migrationBuilder.CreateIndex(
                name: "IX_SalesDayProducts_RetailerId_Day",
                table: "SalesDayProducts",
                columns: new[] { "RetailerId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesDays_RetailerId_Day",
                table: "SalesDays",
                columns: new[] { "RetailerId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_WaitingCreditNotes_InvoiceNumber_State",
                table: "WaitingCreditNotes",
                columns: new[] { "InvoiceNumber", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_WaitingCreditNotes_State_At",
                table: "WaitingCreditNotes",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_WriteOffs_InvoiceId",
                table: "WriteOffs",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_WriteOffs_RetailerId_WrittenOn",
                table: "WriteOffs",
                columns: new[] { "RetailerId", "WrittenOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FulfilledOrders");

            migrationBuilder.DropTable(
                name: "SalesDayProducts");

            migrationBuilder.DropTable(
                name: "SalesDays");

            migrationBuilder.DropTable(
                name: "WaitingCreditNotes");

            migrationBuilder.DropTable(
                name: "WriteOffs");

            migrationBuilder.DropIndex(
                name: "IX_Payments_Cheque",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Payments_OnAccount",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_Payments_RetailerId_Mode_Reference",
                table: "Payments");

            migrationBuilder.DropIndex(
                name: "IX_OrderSteps_At",
                table: "OrderSteps");

            migrationBuilder.DropCheckConstraint(
                name: "CK_Invoices_Balance",
                table: "Invoices");

            migrationBuilder.DropIndex(
                name: "IX_CreditNotes_RetailerId_RequestKey",
                table: "CreditNotes");

            migrationBuilder.DropIndex(
                name: "IX_CreditEntries_At",
                table: "CreditEntries");

            migrationBuilder.DropColumn(
                name: "UndoneOn",
                table: "Payments");

            migrationBuilder.DropColumn(
                name: "WrittenOffPaise",
                table: "Invoices");

            migrationBuilder.DropColumn(
                name: "DamagedQuantity",
                table: "InvoiceLines");

            migrationBuilder.DropColumn(
                name: "ReturnedQuantity",
                table: "InvoiceLines");

            migrationBuilder.DropColumn(
                name: "RequestHash",
                table: "CreditNotes");

            migrationBuilder.DropColumn(
                name: "RequestKey",
                table: "CreditNotes");

            migrationBuilder.AlterColumn<string>(
                name: "What",
                table: "OrderSteps",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                collation: "Latin1_General_100_CS_AS_SC",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40);

            migrationBuilder.AlterColumn<string>(
                name: "HoldReasons",
                table: "Orders",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                collation: "Latin1_General_100_CS_AS_SC",
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000);

            migrationBuilder.CreateIndex(
                name: "IX_Payments_RetailerId_Mode_Reference",
                table: "Payments",
                columns: new[] { "RetailerId", "Mode", "Reference" },
                unique: true,
                filter: "\"State\" <> 'Bounced' AND \"State\" <> 'Reversed'");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Invoices_Balance",
                table: "Invoices",
                sql: "\"BalancePaise\" >= 0 AND \"BalancePaise\" = \"TotalPaise\" - \"PaidPaise\" - \"CreditedPaise\"");
        }
    }
}
