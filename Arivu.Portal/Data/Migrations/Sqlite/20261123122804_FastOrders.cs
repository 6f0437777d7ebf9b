using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arivu.Portal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FastOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BackWishes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RetailerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RetailerId = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MessageCount = table.Column<int>(type: "INTEGER", nullable: false),
                    UnreadByShop = table.Column<int>(type: "INTEGER", nullable: false),
                    UnreadByTeam = table.Column<int>(type: "INTEGER", nullable: false),
                    WaitsSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "ShopLooks",
                columns: table => new
                {
                    LoginId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RetailerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Cards = table.Column<bool>(type: "INTEGER", nullable: false)
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
                name: "OrderMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RetailerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Author = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    ByTeam = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BackWishes");

            migrationBuilder.DropTable(
                name: "OrderMessages");

            migrationBuilder.DropTable(
                name: "ShopLooks");

            migrationBuilder.DropTable(
                name: "OrderThreads");
        }
    }
}
