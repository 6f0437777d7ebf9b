using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Arivu.Portal.Data.Migrations.PostgreSql
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RetailerId = table.Column<int>(type: "integer", nullable: false),
                    ProductId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                name: "ShopLooks",
                columns: table => new
                {
                    LoginId = table.Column<Guid>(type: "uuid", nullable: false),
                    RetailerId = table.Column<int>(type: "integer", nullable: false),
                    Cards = table.Column<bool>(type: "boolean", nullable: false)
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
                name: "ShopLooks");
        }
    }
}
