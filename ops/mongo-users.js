// Run once by MongoDB's image when its volume is empty: the service's own user, for its own database only.
db.getSiblingDB("sohoi").createUser({
  user: "sohoi",
  pwd: process.env.SOHOI_DB_PASSWORD,
  roles: [{ role: "readWrite", db: "sohoi" }, { role: "dbAdmin", db: "sohoi" }],
});
