#!/bin/sh
# Makes each domain's bucket, and a user who reaches that one and no other. Safe to run again.
set -eu

allow() {
    mc mb --ignore-existing "mint/$2"
    mc admin user add mint "$1" "$3"
    printf '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:*"], "Resource": ["arn:aws:s3:::%s", "arn:aws:s3:::%s/*"] }] }' \
        "$2" "$2" > "/tmp/$1.json"
    mc admin policy create mint "only-$2" "/tmp/$1.json"
    # Said once more, it fails because nothing changes.
    mc admin policy attach mint "only-$2" --user "$1" || case "$(mc admin user info mint "$1")" in *"only-$2"*) ;; *) exit 1 ;; esac
}

allow mint-wallet mint-statements "$WALLET_S3_SECRET_KEY"
allow mint-kyc mint-kyc-docs "$KYC_S3_SECRET_KEY"
