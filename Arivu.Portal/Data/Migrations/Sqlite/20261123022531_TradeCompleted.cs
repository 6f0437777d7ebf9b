using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arivu.Portal.Data.Migrations.Sqlite
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

            // Steps and reasons had only words before; now rules read their kind.
            migrationBuilder.Sql("""
                UPDATE "OrderSteps" SET "What" = CASE "What"
                    WHEN 'Waits for approval' THEN 'Held' WHEN 'Packing' THEN 'PackingBegan' WHEN 'Partly shipped' THEN 'PartlyShipped'
                    WHEN 'Partly delivered' THEN 'PartlyDelivered' WHEN 'Partly cancelled' THEN 'PartlyCancelled'
                    WHEN 'Rest cancelled' THEN 'RestCancelled' WHEN 'GST rate changed' THEN 'GstRateChanged' ELSE "What" END
                """);
            migrationBuilder.Sql("""
                UPDATE "Orders" SET "HoldReasons" =
                    CASE WHEN "HoldReasons" LIKE 'Pays in advance%' THEN 'PayInAdvance' ELSE 'Amount' END || char(9)
                    || replace("HoldReasons", char(10), char(10) || 'Amount' || char(9))
                WHERE "HoldReasons" <> ''
                """);

            migrationBuilder.DropCheckConstraint(
                name: "CK_Invoices_Balance",
                table: "Invoices");

            migrationBuilder.AddColumn<DateOnly>(
                name: "UndoneOn",
                table: "Payments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WrittenOffPaise",
                table: "Invoices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "DamagedQuantity",
                table: "InvoiceLines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ReturnedQuantity",
                table: "InvoiceLines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "RequestHash",
                table: "CreditNotes",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequestKey",
                table: "CreditNotes",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FulfilledOrders",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RetailerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<long>(type: "INTEGER", nullable: false),
                    Ordered = table.Column<int>(type: "INTEGER", nullable: false),
                    Delivered = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RetailerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Sku = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxPaise = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxablePaise = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RetailerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Orders = table.Column<int>(type: "INTEGER", nullable: false),
                    Quantity = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxPaise = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxablePaise = table.Column<long>(type: "INTEGER", nullable: false),
                    TotalPaise = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RetailerId = table.Column<int>(type: "INTEGER", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Ground = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Pieces = table.Column<string>(type: "TEXT", maxLength: 16000, nullable: true),
                    AmountIncludesTax = table.Column<bool>(type: "INTEGER", nullable: false),
                    Sku = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    NoteNumber = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    AmountPaise = table.Column<long>(type: "INTEGER", nullable: false),
                    TotalPaise = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingCreditNotes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WriteOffs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RetailerId = table.Column<int>(type: "INTEGER", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    WrittenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    AmountPaise = table.Column<long>(type: "INTEGER", nullable: false)
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
