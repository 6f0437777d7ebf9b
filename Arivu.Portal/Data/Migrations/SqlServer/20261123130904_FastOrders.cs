using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arivu.Portal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FastOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_CartLines",
                table: "CartLines");

            migrationBuilder.AlterColumn<string>(
                name: "OrderNumber",
                table: "PlacedKeys",
                type: "nvarchar(420)",
                maxLength: 420,
                nullable: false,
                collation: "Latin1_General_100_CS_AS_SC",
                oldClrType: typeof(string),
                oldType: "nvarchar(20)",
                oldMaxLength: 20,
                oldCollation: "Latin1_General_100_CS_AS_SC");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DeliverOn",
                table: "Orders",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "IfShort",
                table: "OrderLines",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "Ask");

            migrationBuilder.AddColumn<DateOnly>(
                name: "WaitUntil",
                table: "OrderLines",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ShipTo",
                table: "CartLines",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_CS_AS_SC");

            migrationBuilder.AddColumn<string>(
                name: "IfShort",
                table: "CartLines",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "Ask");

            migrationBuilder.AddColumn<int>(
                name: "SubstituteId",
                table: "CartLines",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DeliverOn",
                table: "CartDetails",
                type: "date",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_CartLines",
                table: "CartLines",
                columns: new[] { "RetailerId", "ProductId", "OfferId", "ShipTo" });

            migrationBuilder.CreateTable(
                name: "BackWishes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    ProductId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BackWishes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BackWishes_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BackWishes_Retailers_RetailerId",
                        column: x => x.RetailerId,
                        principalTable: "Retailers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrderThreads",
                columns: table => new
                {
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    OrderNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    MessageCount = table.Column<int>(type: "int", nullable: false),
                    UnreadByShop = table.Column<int>(type: "int", nullable: false),
                    UnreadByTeam = table.Column<int>(type: "int", nullable: false),
                    WaitsSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderThreads", x => x.OrderId);
                    table.CheckConstraint("CK_OrderThreads_Unread", "\"UnreadByShop\" >= 0 AND \"UnreadByTeam\" >= 0 AND \"UnreadByShop\" + \"UnreadByTeam\" <= \"MessageCount\"");
                    table.ForeignKey(
                        name: "FK_OrderThreads_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrderThreads_Retailers_RetailerId",
                        column: x => x.RetailerId,
                        principalTable: "Retailers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuickOrderDrafts",
                columns: table => new
                {
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    Person = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    NextKey = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 900000, nullable: false, collation: "Latin1_General_100_CS_AS_SC")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuickOrderDrafts", x => new { x.RetailerId, x.Person });
                    table.ForeignKey(
                        name: "FK_QuickOrderDrafts_Retailers_RetailerId",
                        column: x => x.RetailerId,
                        principalTable: "Retailers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShopLooks",
                columns: table => new
                {
                    LoginId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    Cards = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShopLooks", x => x.LoginId);
                    table.ForeignKey(
                        name: "FK_ShopLooks_AspNetUsers_LoginId",
                        column: x => x.LoginId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShoppingLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    ChangedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShoppingLists", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShoppingLists_Retailers_RetailerId",
                        column: x => x.RetailerId,
                        principalTable: "Retailers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StandingOrders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    Every = table.Column<int>(type: "int", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PlacesItself = table.Column<bool>(type: "bit", nullable: false),
                    ShipTo = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_CS_AS_SC"),
                    State = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StartedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingOrders", x => x.Id);
                    table.CheckConstraint("CK_StandingOrders_Every", "\"Every\" > 0");
                    table.ForeignKey(
                        name: "FK_StandingOrders_Retailers_RetailerId",
                        column: x => x.RetailerId,
                        principalTable: "Retailers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrderMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    Author = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_CS_AS_SC"),
                    ByTeam = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderMessages_OrderThreads_OrderId",
                        column: x => x.OrderId,
                        principalTable: "OrderThreads",
                        principalColumn: "OrderId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrderMessages_Retailers_RetailerId",
                        column: x => x.RetailerId,
                        principalTable: "Retailers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShoppingListLines",
                columns: table => new
                {
                    ListId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProductId = table.Column<int>(type: "int", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Quantity = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShoppingListLines", x => new { x.ListId, x.ProductId });
                    table.CheckConstraint("CK_ShoppingListLines_Quantity", "\"Quantity\" > 0");
                    table.ForeignKey(
                        name: "FK_ShoppingListLines_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShoppingListLines_ShoppingLists_ListId",
                        column: x => x.ListId,
                        principalTable: "ShoppingLists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StandingLines",
                columns: table => new
                {
                    StandingOrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProductId = table.Column<int>(type: "int", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    Quantity = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingLines", x => new { x.StandingOrderId, x.ProductId });
                    table.CheckConstraint("CK_StandingLines_Quantity", "\"Quantity\" > 0");
                    table.ForeignKey(
                        name: "FK_StandingLines_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StandingLines_StandingOrders_StandingOrderId",
                        column: x => x.StandingOrderId,
                        principalTable: "StandingOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StandingTurns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StandingOrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    ByItself = table.Column<bool>(type: "bit", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OrderNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true, collation: "Latin1_General_100_CS_AS_SC"),
                    Fault = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_CS_AS_SC")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingTurns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StandingTurns_StandingOrders_StandingOrderId",
                        column: x => x.StandingOrderId,
                        principalTable: "StandingOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StandingTurnLines",
                columns: table => new
                {
                    TurnId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProductId = table.Column<int>(type: "int", nullable: false),
                    RetailerId = table.Column<int>(type: "int", nullable: false),
                    Wanted = table.Column<int>(type: "int", nullable: false),
                    Ordered = table.Column<int>(type: "int", nullable: false),
                    Fault = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingTurnLines", x => new { x.TurnId, x.ProductId });
                    table.ForeignKey(
                        name: "FK_StandingTurnLines_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StandingTurnLines_StandingTurns_TurnId",
                        column: x => x.TurnId,
                        principalTable: "StandingTurns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OrderLines_WaitUntil",
                table: "OrderLines",
                column: "WaitUntil",
                filter: "\"WaitUntil\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_BackWishes_ProductId",
                table: "BackWishes",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_BackWishes_RetailerId_ProductId",
                table: "BackWishes",
                columns: new[] { "RetailerId", "ProductId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderMessages_OrderId_Position",
                table: "OrderMessages",
                columns: new[] { "OrderId", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderMessages_RetailerId",
                table: "OrderMessages",
                column: "RetailerId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderThreads_OrderNumber",
                table: "OrderThreads",
                column: "OrderNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderThreads_RetailerId",
                table: "OrderThreads",
                column: "RetailerId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderThreads_WaitsSince",
                table: "OrderThreads",
                column: "WaitsSince",
                filter: "\"WaitsSince\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ShopLooks_RetailerId",
                table: "ShopLooks",
                column: "RetailerId");

            migrationBuilder.CreateIndex(
                name: "IX_ShoppingListLines_ProductId",
                table: "ShoppingListLines",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_ShoppingListLines_RetailerId",
                table: "ShoppingListLines",
                column: "RetailerId");

            migrationBuilder.CreateIndex(
                name: "IX_ShoppingLists_RetailerId_Name",
                table: "ShoppingLists",
                columns: new[] { "RetailerId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandingLines_ProductId",
                table: "StandingLines",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_StandingOrders_RetailerId_State",
                table: "StandingOrders",
                columns: new[] { "RetailerId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_StandingOrders_State_NextOn",
                table: "StandingOrders",
                columns: new[] { "State", "NextOn" });

            migrationBuilder.CreateIndex(
                name: "IX_StandingTurnLines_ProductId",
                table: "StandingTurnLines",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_StandingTurns_OrderNumber",
                table: "StandingTurns",
                column: "OrderNumber");

            migrationBuilder.CreateIndex(
                name: "IX_StandingTurns_RetailerId_On",
                table: "StandingTurns",
                columns: new[] { "RetailerId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_StandingTurns_StandingOrderId_On",
                table: "StandingTurns",
                columns: new[] { "StandingOrderId", "On" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StandingTurns_State",
                table: "StandingTurns",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BackWishes");

            migrationBuilder.DropTable(
                name: "OrderMessages");

            migrationBuilder.DropTable(
                name: "QuickOrderDrafts");

            migrationBuilder.DropTable(
                name: "ShopLooks");

            migrationBuilder.DropTable(
                name: "ShoppingListLines");

            migrationBuilder.DropTable(
                name: "StandingLines");

            migrationBuilder.DropTable(
                name: "StandingTurnLines");

            migrationBuilder.DropTable(
                name: "OrderThreads");

            migrationBuilder.DropTable(
                name: "ShoppingLists");

            migrationBuilder.DropTable(
                name: "StandingTurns");

            migrationBuilder.DropTable(
                name: "StandingOrders");

            migrationBuilder.DropIndex(
                name: "IX_OrderLines_WaitUntil",
                table: "OrderLines");

            migrationBuilder.DropPrimaryKey(
                name: "PK_CartLines",
                table: "CartLines");

            migrationBuilder.DropColumn(
                name: "DeliverOn",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "IfShort",
                table: "OrderLines");

            migrationBuilder.DropColumn(
                name: "WaitUntil",
                table: "OrderLines");

            migrationBuilder.DropColumn(
                name: "ShipTo",
                table: "CartLines");

            migrationBuilder.DropColumn(
                name: "IfShort",
                table: "CartLines");

            migrationBuilder.DropColumn(
                name: "SubstituteId",
                table: "CartLines");

            migrationBuilder.DropColumn(
                name: "DeliverOn",
                table: "CartDetails");

            migrationBuilder.AlterColumn<string>(
                name: "OrderNumber",
                table: "PlacedKeys",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                collation: "Latin1_General_100_CS_AS_SC",
                oldClrType: typeof(string),
                oldType: "nvarchar(420)",
                oldMaxLength: 420,
                oldCollation: "Latin1_General_100_CS_AS_SC");

            migrationBuilder.AddPrimaryKey(
                name: "PK_CartLines",
                table: "CartLines",
                columns: new[] { "RetailerId", "ProductId", "OfferId" });
        }
    }
}
